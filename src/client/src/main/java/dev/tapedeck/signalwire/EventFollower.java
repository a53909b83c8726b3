package dev.tapedeck.signalwire;

import dev.tapedeck.Polling;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.internal.json.Records;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.model.RoomSessionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The events of a session or a recording as they happen, each once, until it is closed.
 *
 * <p>The service sends no webhooks, so all events are listed again and again, and those with a new id are handed out in
 * the order in which the service lists them. After a look that brought nothing new, the next one is later, as the
 * {@link Polling} says, whose deadline doesn't matter here. If a look fails, {@link #hasNext()} throws and may be
 * called again: nothing is lost, and nothing comes twice. An event that can't be read is reported once, in its place.
 * An event without id, which the contract does not allow for, is handed out too; it is known again by its whole JSON,
 * so once that has changed it comes again.
 *
 * <p>For one thread, but {@link #close()} may be called by any; {@link #hasNext()} then answers false, at the latest
 * after the pause or look that is under way. An event that was promised before still comes.
 */
public final class EventFollower implements Iterator<RoomSessionEvent>, AutoCloseable {
    private final PagedIterable<RoomSessionEvent> events;
    private final Polling polling;
    private final TimeSource time;
    private final Set<Object> seen = new HashSet<>();
    private final Deque<Supplier<RoomSessionEvent>> fresh = new ArrayDeque<>();
    private int idlePolls;
    private boolean started;
    private boolean promised;
    private volatile boolean closed;

    EventFollower(PagedIterable<RoomSessionEvent> events, Polling polling, TimeSource time) {
        this.events = events;
        this.time = time;
        this.polling = polling;
    }

    /**
     * Waits for the next event; false once this is closed.
     *
     * @throws CallInterruptedException if the thread is interrupted meanwhile; its flag is still set
     */
    @Override
    public boolean hasNext() {
        while (fresh.isEmpty() && !closed) {
            if (started) {
                pause();
            }
            started = true;
            if (!closed) {
                poll();
            }
        }
        promised = !closed;
        return promised;
    }

    /**
     * The next event, for which it waits if {@link #hasNext()} has not.
     *
     * @throws UnexpectedResponseException once for each event that is not a JSON object; the next call goes on behind
     *     it
     */
    @Override
    public RoomSessionEvent next() {
        // Whoever was told that there is an event gets it, even if another thread has closed this meanwhile.
        if (!promised && !hasNext()) {
            throw new NoSuchElementException("There is no further event: the follower is closed");
        }
        promised = false;
        return fresh.remove().get();
    }

    /** Ends it. */
    @Override
    public void close() {
        closed = true;
    }

    private void poll() {
        for (Page<RoomSessionEvent> page : events.pages()) {
            List<RoomSessionEvent> items = page.items();
            Iterator<RoomSessionEvent> each = items.iterator();
            for (int i = 0; each.hasNext(); i++) {
                take(each, items, i);
            }
        }
        idlePolls = fresh.isEmpty() ? idlePolls + 1 : 0;
    }

    private void take(Iterator<RoomSessionEvent> each, List<RoomSessionEvent> items, int index) {
        try {
            RoomSessionEvent event = each.next();
            if (seen.add(identity(event))) {
                fresh.add(() -> event);
            }
        } catch (UnexpectedResponseException e) {
            // Where it is listed changes, and with it the message: it is known again by its text.
            if (seen.add(items instanceof Records<?> records ? records.text(index) : e.getMessage())) {
                fresh.add(() -> {
                    throw e;
                });
            }
        }
    }

    private static Object identity(RoomSessionEvent event) {
        try {
            return event.id();
        } catch (UnexpectedResponseException e) {
            return event.toJson();
        }
    }

    private void pause() {
        if (!time.passes(polling.interval(Math.max(1, idlePolls)))) {
            throw new CallInterruptedException("Waiting for events ended: the thread was interrupted", null, 0);
        }
    }
}
