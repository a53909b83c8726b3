package dev.tapedeck.stub;

import dev.tapedeck.stub.twilio.Account;
import java.time.Clock;
import java.util.Objects;

/**
 * What a test puts into the account of a {@link StandIn} at Twilio. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TwilioAccount {

    private final Account account;
    private final Clock clock;

    TwilioAccount(Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    /** Returns the room in progress with this unique name, which is created if there is none. */
    public TwilioRoom room(String uniqueName) {
        return new TwilioRoom(account, clock, account.openRoom(Objects.requireNonNull(uniqueName, "uniqueName")));
    }
}
