package seqrsandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The programs here are scripts of a shell.")
@Timeout(60)
class StartingTest {
    /** Serves as the simulator does, until its input ends or it is told to stop. */
    private static final String SERVES = """
        echo 'warn: something'
        echo 'SEQR sandbox: SOAP at http://127.0.0.1:9/soap/merchant/cashregister-2, control API at …'
        read line
        """;

    @TempDir
    private Path folder;

    private Path program(String script) throws IOException {
        var program = folder.resolve("seqr-sandbox");
        Files.writeString(program, "#!/bin/sh\n" + script);
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    /** Another process that starts the program and ends in its own way. */
    private Process host(Path program, String ending) throws IOException, InterruptedException {
        var temporary = Files.createDirectories(folder.resolve("temporary"));
        var host = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
            System.getProperty("java.class.path"), "-Djava.io.tmpdir=" + temporary, Host.class.getName(), program.toString(), ending)
            .redirectErrorStream(true).start();
        assertTrue(host.waitFor(30, TimeUnit.SECONDS));
        return host;
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<String> temporaryFiles() {
        return List.of(folder.resolve("temporary").toFile().list());
    }

    @Test
    void A_start_tells_the_address_and_a_second_close_does_nothing() throws IOException {
        var simulator = SeqrSimulator.start(new SeqrStart().withProgram(program(SERVES)));

        assertEquals("http://127.0.0.1:9", simulator.url());
        simulator.close();
        simulator.close();
    }

    @Test
    void The_program_gets_its_data_directory_and_the_arguments_and_none_of_the_settings_of_another() throws IOException {
        var shows = program("echo \"$@\" $(env | grep ^SEQR_)\nexit 2");

        var failure = assertThrows(SeqrException.class, () ->
            SeqrSimulator.start(new SeqrStart().withProgram(shows).withData(folder).withArguments("--seed", "7")));

        var told = "--urls http://127.0.0.1:0 --data " + folder
            + " --quiet false --log-format text --seed 7 SEQR_SANDBOX_STOP_WITH_INPUT=true";
        assertEquals(shows + ": it ended with status 2. It printed:\n" + told, failure.detail());
    }

    @Test
    void A_program_that_does_not_start_is_told_with_its_output() throws IOException {
        var fails = program("echo 'The port is taken, för sent.' >&2\nexit 2");

        var failure = assertThrows(SeqrException.class, () -> SeqrSimulator.start(new SeqrStart().withProgram(fails)));

        assertEquals("The simulator does not start. " + fails + ": it ended with status 2. It printed:\nThe port is taken, för sent.",
            failure.getMessage());
    }

    @Test
    void A_program_that_never_says_its_address_is_stopped() throws IOException {
        var mute = program("echo $$ > '" + folder.resolve("pid") + "'\nexec sleep 60");

        var failure = assertThrows(SeqrException.class, () ->
            SeqrSimulator.start(new SeqrStart().withProgram(mute).withLongestWait(Duration.ofMillis(700))));

        assertTrue(failure.detail().endsWith("it did not say its address within 0.7s. It printed nothing."), failure.detail());
        var isAlive = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip())).map(ProcessHandle::isAlive);
        assertEquals(false, isAlive.orElse(false));
    }

    @Test
    void A_file_that_is_no_program_is_told() throws IOException {
        var broken = program("");
        Files.write(broken, new byte[] {0x7f, 'E', 'L', 'F'});

        var failure = assertThrows(SeqrException.class, () -> SeqrSimulator.start(new SeqrStart().withProgram(broken)));

        assertTrue(failure.getMessage().startsWith("The simulator does not start. " + broken), failure.getMessage());
    }

    @Test
    void A_program_is_found_by_the_environment_or_on_the_path() throws IOException {
        var program = program(SERVES);
        var path = "/nowhere" + File.pathSeparator + folder;

        assertEquals(program, Program.find(null, Map.of("PATH", path)));
        assertEquals(program, Program.find(null, Map.of("PATH", "", "SEQR_SANDBOX_PROGRAM", program.toString())));
        assertEquals(program, Program.find(program, Map.of("SEQR_SANDBOX_PROGRAM", "/nowhere/else")));
        var wrong = assertThrows(SeqrException.class, () -> Program.find(null, Map.of("PATH", path, "SEQR_SANDBOX_PROGRAM", "/nowhere")));
        assertTrue(wrong.detail().startsWith("SEQR_SANDBOX_PROGRAM is '/nowhere', which is no program. "), wrong.detail());
    }

    @Test
    void Where_there_is_no_program_every_way_to_get_one_is_told() {
        var failure = assertThrows(SeqrException.class, () -> SeqrSimulator.open(Map.of("PATH", "/nowhere")));

        for (var way : List.of("SEQR_SANDBOX_PROGRAM", "PATH", "npm", "SEQR_SANDBOX_URL")) {
            assertTrue(failure.getMessage().contains(way), way);
        }
    }

    @Test
    void With_an_address_in_the_environment_nothing_is_started() {
        var environment = Map.of("SEQR_SANDBOX_URL", "https://example.com/seqr/", "SEQR_SANDBOX_PROGRAM", "/nowhere");
        try (var simulator = SeqrSimulator.open(environment)) {
            assertEquals("https://example.com/seqr", simulator.url());
        }
    }

    @Test
    void A_process_that_does_not_close_its_simulator_ends_all_the_same_and_leaves_no_data() throws IOException, InterruptedException {
        var host = host(program(SERVES), "leave");

        assertEquals("http://127.0.0.1:9 with 1 directory\n", output(host));
        assertEquals(0, host.exitValue());
        assertEquals(List.of(), temporaryFiles());
    }

    @Test
    void A_program_ends_when_the_process_that_started_it_is_killed() throws IOException, InterruptedException {
        var ended = folder.resolve("ended");

        var host = host(program(SERVES + "touch '" + ended + "'"), "kill");

        assertEquals(128 + 9, host.exitValue());
        for (var late = System.nanoTime() + TimeUnit.SECONDS.toNanos(10); Files.notExists(ended); Thread.sleep(10)) {
            assertTrue(System.nanoTime() < late, "The program goes on.");
        }
    }

    /** The other process. */
    static final class Host {
        private Host() {
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            var simulator = SeqrSimulator.start(new SeqrStart().withProgram(Path.of(arguments[0])));
            if (arguments[1].equals("kill")) {
                new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
                Thread.currentThread().join(); // for ever
            }
            var directories = new File(System.getProperty("java.io.tmpdir")).list().length;
            System.out.println(simulator.url() + " with " + directories + " directory");
        }
    }
}
