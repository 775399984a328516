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
import se.budkavle.bot.delivery.Letter;
import se.budkavle.bot.delivery.LetterCarrier;
import se.budkavle.bot.delivery.LetterFailure;
import se.budkavle.bot.delivery.LetterFailure.Kind;

/** A mail server that remembers the letters it took, and that fails when a test says so. */
public final class RememberingMail implements LetterCarrier {

    private final List<Letter> letters = new ArrayList<>();
    private final Deque<Kind> failures = new ArrayDeque<>();
    private final Map<String, Kind> failing = new HashMap<>();
    private final Set<String> unwritable = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Letter> whileSending = any -> { };
    private volatile boolean set = true;
    private volatile boolean localOnly;
    private volatile int perMinute;
    private volatile LetterFailure trouble;

    @Override
    public boolean isReady() {
        return set;
    }

    @Override
    public boolean isLocalOnly() {
        return localOnly;
    }

    @Override
    public Optional<LetterFailure> trouble() {
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
    public String send(Letter letter) {
        whileSending.accept(letter);
        return taken(letter);
    }

    private synchronized String taken(Letter letter) {
        var kind = failing.getOrDefault(letter.to(), failures.poll());
        if (kind == null || kind == Kind.UNKNOWN) {
            letters.add(letter);
        }
        if (kind != null) {
            throw new LetterFailure(kind, "Failed because a test said so", null);
        }
        return "<" + letter.id() + "@example.org>";
    }

    @Override
    public Connection open() {
        return new Connection() {
            @Override
            public Mail write(Letter letter) {
                if (unwritable.contains(letter.to())) {
                    throw new LetterFailure(Kind.UNWRITABLE, "Not written because a test said so", null);
                }
                return () -> RememberingMail.this.send(letter);
            }

            @Override
            public void close() { }
        };
    }

    /** All letters that were taken, the first first. */
    public synchronized List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** The next letter fails so; where nobody knows it was taken. */
    public synchronized void failNext(Kind kind) {
        failures.add(kind);
    }

    /** Each letter to this address fails so. */
    public synchronized void failFor(String address, Kind kind) {
        failing.put(address, kind);
    }

    /** No letter to this address can be written as a mail. */
    public void cannotWriteTo(String address) {
        unwritable.add(address);
    }

    /** Each letter to this address is taken again. */
    public synchronized void takeFor(String address) {
        failing.remove(address);
    }

    /** Happens before each letter is taken. */
    public void whileSending(Consumer<Letter> happens) {
        whileSending = happens;
    }

    /** Whether a mail server is set. */
    public void isSet(boolean whether) {
        set = whether;
    }

    /** Whether it hands nothing on. */
    public void isLocalOnly(boolean whether) {
        localOnly = whether;
    }

    /** What is wrong with the mail server from now on; null for nothing. */
    public void isIn(LetterFailure newTrouble) {
        trouble = newTrouble;
    }

    /** For bots that are started afterwards. */
    public void takesPerMinute(int most) {
        perMinute = most;
    }

    public synchronized void forgetAll() {
        letters.clear();
        failures.clear();
        failing.clear();
        unwritable.clear();
        whileSending = any -> { };
        set = true;
        localOnly = false;
        trouble = null;
        perMinute = 0;
    }
}
