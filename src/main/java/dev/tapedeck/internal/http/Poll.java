package dev.tapedeck.internal.http;

import dev.tapedeck.Polling;
import dev.tapedeck.error.AwaitException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks at something again and again until it is as wanted. */
public final class Poll {
    private final Polling polling;
    private final String wanted;

    /**
     * A poll of this kind.
     *
     * @param wanted what is awaited, as part of a sentence: {@code the composition CJ... to be rendered}
     */
    public Poll(Polling polling, String wanted) {
        this.polling = polling;
        this.wanted = wanted;
    }

    /**
     * The thing as soon as it is not in one of the passing states.
     *
     * @param look looks at it; what it throws ends the poll
     * @param passing the name of the passing state that it is in, or an empty text
     */
    public <T> T until(Supplier<T> look, Function<T, String> passing) {
        long start = polling.waiting().nanoTime();
        for (int looks = 1; ; looks++) {
            T seen = look.get();
            String state = passing.apply(seen);
            if (state.isEmpty()) {
                return seen;
            }
            Duration left = polling.deadline().minusNanos(polling.waiting().nanoTime() - start);
            Duration pause = polling.interval(looks);
            if (pause.compareTo(left) >= 0) {
                throw new AwaitException(
                        "Expected " + wanted + " within " + polling.deadline() + " but it was still " + state, seen);
            }
            if (!Pauses.passes(polling.waiting(), pause)) {
                throw new AwaitException(
                        "Expected " + wanted + " but the thread was interrupted while it was " + state, seen);
            }
        }
    }
}
