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
 * Follows the events of a session or a recording as they happen, returning each once, until it is closed.
 *
 * <p>The service sends no webhooks, so this polls the listing of all events, and returns those with a new id in the
 * order of the listing. Each poll lists all events of the session or recording, with one request per page. After a poll
 * without new events, the next interval is longer, as {@link Polling} says; the polling's deadline is ignored. If a
 * poll fails, {@link #hasNext()} throws and may be called again: no event is lost or repeated. For an event that cannot
 * be read, {@link #next()} throws once, at its position. An event without id, which the contract does not allow, is
 * returned too. It is compared by its whole JSON, so it is returned again after a change.
 *
 * <p>Not thread-safe, except that any thread may call {@link #close()}. {@link #hasNext()} then returns false, at the
 * latest after the current pause or poll. If it returned true before, {@link #next()} still returns that event.
 *
 * @since 0.1.0
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
     * Waits for the next event. Returns false once this is closed.
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
     * Returns the next event, and waits for it if {@link #hasNext()} has not.
     *
     * @throws UnexpectedResponseException once for each event that is not a JSON object; the next call continues after
     *     it
     */
    @Override
    public RoomSessionEvent next() {
        // An event that hasNext() has announced is returned even if another thread has closed this meanwhile.
        if (!promised && !hasNext()) {
            throw new NoSuchElementException("There is no further event: the follower is closed");
        }
        promised = false;
        return fresh.remove().get();
    }

    /** Stops following. */
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
            // Its position in the listing changes, and with it the message: it is recognised by its text.
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
