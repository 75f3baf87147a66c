package seqrsandbox;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * For JUnit 5: a test method with a parameter of the type {@link SeqrSandbox} gets a sandbox of its own, which its {@code @BeforeEach} and
 * {@code @AfterEach} get too. A parameter of the type {@link SeqrSimulator} is the simulator, anywhere. One serves all tests of the JVM:
 * that of SEQR_SANDBOX_URL, or one that is started for the first of them.
 */
public final class SeqrExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SeqrExtension.class);

    /** Made by JUnit. */
    public SeqrExtension() {
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == SeqrSandbox.class || type == SeqrSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == SeqrSimulator.class) {
            return simulator(context);
        } else if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("A SeqrSandbox is one test's own: take it as a parameter of the test method or of"
                + " @BeforeEach. Constructors and @BeforeAll can take the SeqrSimulator, and make sandboxes with it.");
        }
        return context.getStore(NAMESPACE)
            .getOrComputeIfAbsent("sandbox", key -> new Closed<>(simulator(context).sandbox()), Closed.class).value();
    }

    private static SeqrSimulator simulator(ExtensionContext context) {
        var opened = context.getRoot().getStore(NAMESPACE)
            .getOrComputeIfAbsent("simulator", key -> new Closed<>(SeqrSimulator.open()), Closed.class);
        return (SeqrSimulator) opened.value();
    }

    /** JUnit closes it where its store ends: after the test, or after all tests. */
    private record Closed<T extends AutoCloseable>(T value) implements CloseableResource {
        @Override
        public void close() throws Exception {
            value.close();
        }
    }
}
