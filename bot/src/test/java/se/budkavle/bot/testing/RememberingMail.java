package se.budkavle.bot.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.delivery.EmailFailure.Kind;
import se.budkavle.bot.delivery.EmailTransport;

/** A fake email sender for tests that stores each accepted email in memory. A test can make sending fail. */
public final class RememberingMail implements EmailTransport {

    private final List<Email> letters = new ArrayList<>();
    private final Deque<Kind> failures = new ArrayDeque<>();
    private final Map<String, Kind> failing = new HashMap<>();
    private final Set<String> unwritable = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Email> whileSending = any -> {};
    private volatile boolean set = true;
    private volatile boolean localOnly;
    private volatile int perMinute;
    private volatile EmailFailure trouble;

    @Override
    public boolean isReady() {
        return set;
    }

    @Override
    public boolean isLocalOnly() {
        return localOnly;
    }

    @Override
    public Optional<EmailFailure> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public int connections() {
        return 2;
    }

    @Override
    public int perMinute() {
        return perMinute;
    }

    @Override
    public String send(Email letter) {
        whileSending.accept(letter);
        return taken(letter);
    }

    private synchronized String taken(Email letter) {
        var kind = failing.getOrDefault(letter.to(), failures.poll());
        if (kind == null || kind == Kind.UNKNOWN) {
            letters.add(letter);
        }
        if (kind != null) {
            throw new EmailFailure(kind, "Failed because a test said so", null);
        }
        return "<" + letter.id() + "@example.org>";
    }

    @Override
    public Connection open() {
        return new Connection() {
            @Override
            public Mail write(Email letter) {
                if (unwritable.contains(letter.to())) {
                    throw new EmailFailure(Kind.UNWRITABLE, "Not written because a test said so", null);
                }
                return () -> RememberingMail.this.send(letter);
            }

            @Override
            public void close() {}
        };
    }

    /** Returns all accepted emails, oldest first. */
    public synchronized List<Email> letters() {
        return List.copyOf(letters);
    }

    /**
     * Makes the next attempt to send an email fail with this kind of error. With {@code UNKNOWN}, the email is accepted
     * before sending fails.
     */
    public synchronized void failNext(Kind kind) {
        failures.add(kind);
    }

    /** Makes every attempt to send an email to this address fail with this kind of error. */
    public synchronized void failFor(String address, Kind kind) {
        failing.put(address, kind);
    }

    /** Makes the building of every email to this address fail, before anything is sent. */
    public void cannotWriteTo(String address) {
        unwritable.add(address);
    }

    /** Ends the effect of {@code failFor}: emails to this address are accepted again. */
    public synchronized void takeFor(String address) {
        failing.remove(address);
    }

    /** Sets a callback that runs at each attempt to send an email, before the email is accepted or refused. */
    public void whileSending(Consumer<Email> happens) {
        whileSending = happens;
    }

    /** Sets whether a mail server is reported as configured, which the bot checks before it sends emails. */
    public void isSet(boolean whether) {
        set = whether;
    }

    /**
     * Sets whether the mail server is reported as local, which means that it never forwards emails to other machines.
     */
    public void isLocalOnly(boolean whether) {
        localOnly = whether;
    }

    /**
     * Sets the error that later checks of the mail server report. Null means that the server is reported as working.
     */
    public void isIn(EmailFailure newTrouble) {
        trouble = newTrouble;
    }

    /**
     * Sets the maximum number of emails per minute; 0 means no limit. A change takes effect only when the bot starts.
     */
    public void takesPerMinute(int most) {
        perMinute = most;
    }

    public synchronized void forgetAll() {
        letters.clear();
        failures.clear();
        failing.clear();
        unwritable.clear();
        whileSending = any -> {};
        set = true;
        localOnly = false;
        trouble = null;
        perMinute = 0;
    }
}
