package seqrsandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a simulator is started.
 *
 * @param program its program; null for that of SEQR_SANDBOX_PROGRAM, else seqr-sandbox on the PATH
 * @param arguments more of what {@code seqr-sandbox --help} lists
 * @param data the directory of its data, which stays; null for a temporary one, which is removed at the end
 * @param longestWait how long to wait for the start
 */
public record SeqrStart(Path program, List<String> arguments, Path data, Duration longestWait) {
    /** The usual start: half a minute is waited for it. */
    public SeqrStart() {
        this(null, List.of(), null, Duration.ofSeconds(30));
    }

    /** With this program. */
    public SeqrStart withProgram(Path path) {
        return new SeqrStart(path, arguments, data, longestWait);
    }

    /** With these arguments. */
    public SeqrStart withArguments(String... more) {
        return new SeqrStart(program, List.of(more), data, longestWait);
    }

    /** With this directory of its data. */
    public SeqrStart withData(Path directory) {
        return new SeqrStart(program, arguments, directory, longestWait);
    }

    /** With this time to wait for it. */
    public SeqrStart withLongestWait(Duration time) {
        return new SeqrStart(program, arguments, data, time);
    }
}
