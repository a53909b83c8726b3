package dev.tapedeck.stub.junit;

import dev.tapedeck.stub.StandIn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link StandIn} as a parameter, for JUnit 5 and 6.
 *
 * <pre>{@code
 * @ExtendWith(StandInExtension.class)
 * class ArchiveTest {
 *     @Test
 *     void savesAllPages(StandIn standIn) { ... }
 * }
 * }</pre>
 *
 * <p>Each test method gets an empty stand-in of its own. With {@code @RegisterExtension} and {@link #perClass()}, the
 * tests of a class share one, on the same ports; it is reset before each test.
 *
 * @since 0.1.0
 */
// Those who have this class have JUnit; the module itself does without it.
@SuppressWarnings("exports")
public final class StandInExtension
        implements BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final StandIn.Builder settings;
    private final boolean isPerClass;
    private final boolean failsOnViolations;
    // By the unique id of the class or method.
    private final Map<String, StandIn> started = new ConcurrentHashMap<>();

    /** Creates an extension that gives each test method an empty stand-in of its own. */
    public StandInExtension() {
        this(StandIn.empty(), false, false);
    }

    private StandInExtension(StandIn.Builder settings, boolean isPerClass, boolean failsOnViolations) {
        this.settings = settings;
        this.isPerClass = isPerClass;
        this.failsOnViolations = failsOnViolations;
    }

    /** Returns an extension that starts stand-ins with these settings, which must no longer change. */
    public static StandInExtension with(StandIn.Builder settings) {
        return new StandInExtension(Objects.requireNonNull(settings, "settings"), false, false);
    }

    /** Returns an extension whose tests of a class share one stand-in, which is reset before each of them. */
    public StandInExtension perClass() {
        return new StandInExtension(settings, true, failsOnViolations);
    }

    /** Returns an extension that fails each test that sent a request which the contract does not allow. */
    public StandInExtension failOnViolations() {
        return new StandInExtension(settings, isPerClass, true);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (isPerClass) {
            standIn(context).reset();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> violations = failsOnViolations ? standIn(context).violations() : List.of();
        if (!isPerClass) {
            close(context);
        }
        if (!violations.isEmpty()) {
            throw new AssertionError("Requests that the contract does not allow:\n" + String.join("\n", violations));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    private void close(ExtensionContext context) {
        StandIn standIn = started.remove(owner(context).getUniqueId());
        if (standIn != null) {
            standIn.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StandIn.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return standIn(context);
    }

    private StandIn standIn(ExtensionContext context) {
        return started.computeIfAbsent(owner(context).getUniqueId(), unseen -> settings.start());
    }

    /** Returns the context of the class or method that has the stand-in. */
    private ExtensionContext owner(ExtensionContext context) {
        ExtensionContext owner = context;
        while (isPerClass
                && owner.getTestMethod().isPresent()
                && owner.getParent().isPresent()) {
            owner = owner.getParent().get();
        }
        return owner;
    }
}
