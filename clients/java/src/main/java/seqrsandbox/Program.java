package seqrsandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the program of the simulator. */
final class Program {
    static final boolean IS_WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private static final String ADVICE = " To get it: install the npm package seqr-sandbox ('npm install -g seqr-sandbox'), or"
        + " download the program, and put it on the PATH; or set SEQR_SANDBOX_PROGRAM to its path; or set SEQR_SANDBOX_URL to the address"
        + " of a simulator that runs already.";

    private Program() {
    }

    /** The program of the option, of the environment, or on the PATH. */
    static Path find(Path option, Map<String, String> environment) {
        var named = environment.getOrDefault("SEQR_SANDBOX_PROGRAM", "");
        if (option != null) {
            return checked(option, "The option program");
        } else if (!named.isEmpty()) {
            return checked(Path.of(named), "SEQR_SANDBOX_PROGRAM");
        }
        var folders = environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator));
        return Stream.of(folders).filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, IS_WINDOWS ? "seqr-sandbox.exe" : "seqr-sandbox"))
            .filter(Program::isProgram).findFirst().orElseThrow(() -> missing("There is none on the PATH."));
    }

    private static Path checked(Path program, String whose) {
        if (!isProgram(program)) {
            throw missing(whose + " is '" + program + "', which is no program.");
        }
        return program;
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }

    private static SeqrException missing(String what) {
        return new SeqrException("The program seqr-sandbox was not found", what + ADVICE, null);
    }
}
