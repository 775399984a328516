package se.budkavle.bot.testing;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/** A fake chat for tests that stores posted messages and scheduled events in memory. A test can make calls fail. */
public final class RememberingChat implements Chat {

    private static final Phrasebook WORDS = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    /** The prefix of the ids of private channels. The account id follows the prefix. */
    public static final String PRIVATE = "private-";

    /**
     * A posted message with its current content.
     *
     * @param edits how often the message has been edited
     */
    public record Posted(String channelId, String messageId, Post post, int edits) {}

    private record Failure(Kind kind, boolean afterTheFact) {}

    private final Map<String, String> channels = new LinkedHashMap<>();
    private final List<Posted> posts = new ArrayList<>();
    private final Map<String, CalendarEvent> events = new LinkedHashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final Deque<Failure> eventFailures = new ArrayDeque<>();
    private volatile WhilePosting whilePosting = any -> {};
    private final Set<String> closed = new HashSet<>();
    private final List<String> opened = new ArrayList<>();
    private long lastId = 500_000_000_000L;
    private volatile boolean usedElsewhere;
    private volatile int mentionable = Integer.MAX_VALUE;
    private volatile boolean disconnected;

    /** Sets whether another instance of the bot uses the chat. */
    public void useElsewhere(boolean elsewhere) {
        usedElsewhere = elsewhere;
    }

    @Override
    public boolean isUsedHere() {
        return !usedElsewhere;
    }

    /**
     * Sets whether the connection counts as lost. Calls still succeed, so that a test notices messages that are sent
     * too early.
     */
    public void disconnect(boolean lost) {
        disconnected = lost;
    }

    @Override
    public boolean isConnected() {
        return !disconnected;
    }

    @Override
    public String post(String channelId, Post post) {
        try {
            whilePosting.accept(channelId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return posted(channelId, post);
    }

    /**
     * Returns the Swedish text of a label. Some tests use labels that are not in the message bundle, for which the
     * phrase's {@code toString} is returned.
     */
    private static String words(Phrase label) {
        return WORDS.knows(label.key()) ? WORDS.say(label, Phrasebook.SWEDISH) : label.toString();
    }

    private synchronized String posted(String channelId, Post post) {
        ComponentLimits.require(post.rows(), RememberingChat::words);
        var failure = failures.poll();
        failBefore(failure);
        requireChannel(channelId);
        var posted = new Posted(channelId, String.valueOf(++lastId), post, 0);
        posts.add(posted);
        failAfter(failure);
        return posted.messageId();
    }

    /** Sets the maximum number of accounts that one message can mention. */
    public void mentionAtMost(int accounts) {
        mentionable = accounts;
    }

    @Override
    public Set<String> mentionable(Post post) {
        return post.mentions().stream().sorted().limit(mentionable).collect(Collectors.toSet());
    }

    @Override
    public synchronized String privateChannel(String accountId) {
        if (closed.contains(accountId)) {
            throw new ChatFailure(Kind.UNREACHABLE, accountId + " takes no private messages", null);
        }
        channels.put(PRIVATE + accountId, "private");
        opened.add(accountId);
        return PRIVATE + accountId;
    }

    /** Returns the ids of the accounts whose private channel the bot has requested, one for each request. */
    public synchronized List<String> opened() {
        return List.copyOf(opened);
    }

    /** Makes every later private message to this account fail, as if the person had disabled private messages. */
    public synchronized void closePrivateMessagesOf(String accountId) {
        closed.add(accountId);
    }

    @Override
    public synchronized void edit(String channelId, String messageId, Post post) {
        var failure = failures.poll();
        failBefore(failure);
        requireChannel(channelId);
        var before = posts.stream()
                .filter(one ->
                        one.channelId().equals(channelId) && one.messageId().equals(messageId))
                .findFirst()
                .orElseThrow(() -> new ChatFailure(Kind.GONE, "No message " + messageId, null));
        posts.set(posts.indexOf(before), new Posted(channelId, messageId, post, before.edits() + 1));
        failAfter(failure);
    }

    @Override
    public synchronized Optional<String> find(String channelId, String reference) {
        requireChannel(channelId);
        return posts.stream()
                .filter(one -> one.channelId().equals(channelId))
                .filter(one -> one.post().reference().equals(reference))
                .max(Comparator.comparing(Posted::messageId))
                .map(Posted::messageId);
    }

    @Override
    public synchronized Optional<String> saveEvent(CalendarEvent event) {
        var failure = eventFailures.poll();
        failBefore(failure);
        events.put(event.reference(), event);
        failAfter(failure);
        return Optional.of("7" + new ArrayList<>(events.keySet()).indexOf(event.reference()));
    }

    @Override
    public synchronized void removeEvent(String reference) {
        var failure = eventFailures.poll();
        failBefore(failure);
        events.remove(reference);
        failAfter(failure);
    }

    /** Returns the current scheduled events. */
    public synchronized List<CalendarEvent> events() {
        return List.copyOf(events.values());
    }

    @Override
    public synchronized List<Channel> channels() {
        return channels.entrySet().stream()
                .filter(one -> !one.getKey().startsWith(PRIVATE))
                .map(one -> new Channel(one.getKey(), one.getValue()))
                .toList();
    }

    /** Returns all messages in a channel with their current content, oldest first. */
    public synchronized List<Posted> postsIn(String channelId) {
        return posts.stream().filter(one -> one.channelId().equals(channelId)).toList();
    }

    /** Returns all messages in all channels with their current content, oldest first. */
    public synchronized List<Posted> posts() {
        return List.copyOf(posts);
    }

    public synchronized void open(String channelId, String name) {
        channels.put(channelId, name);
    }

    /** Deletes a channel with all its messages. */
    public synchronized void delete(String channelId) {
        channels.remove(channelId);
        posts.removeIf(one -> one.channelId().equals(channelId));
    }

    /** Deletes a message, as if a person had deleted it in Discord. */
    public synchronized void deletePost(String messageId) {
        posts.removeIf(one -> one.messageId().equals(messageId));
    }

    /** Makes the next call that posts or edits a message throw this kind of exception without any effect. */
    public synchronized void failNext(Kind kind) {
        failures.add(new Failure(kind, false));
    }

    /**
     * Makes the next call that posts or edits a message take effect but throw an exception, as if the response were
     * lost.
     */
    public synchronized void loseNextAnswer() {
        failures.add(new Failure(Kind.LATER, true));
    }

    /**
     * Makes the next call that changes or removes a scheduled event throw this kind of exception without any effect.
     */
    public synchronized void failNextEvent(Kind kind) {
        eventFailures.add(new Failure(kind, false));
    }

    /**
     * Makes the next call that changes or removes a scheduled event take effect but throw an exception, as if the
     * response were lost.
     */
    public synchronized void loseNextEventAnswer() {
        eventFailures.add(new Failure(Kind.LATER, true));
    }

    /** A callback that runs before each message is posted. */
    public interface WhilePosting {
        void accept(String channelId) throws InterruptedException;
    }

    public void whilePosting(WhilePosting happens) {
        whilePosting = happens;
    }

    public synchronized void forgetAll() {
        disconnected = false;
        channels.clear();
        posts.clear();
        events.clear();
        failures.clear();
        eventFailures.clear();
        closed.clear();
        opened.clear();
        whilePosting = any -> {};
        usedElsewhere = false;
        mentionable = Integer.MAX_VALUE;
    }

    private void requireChannel(String channelId) {
        if (channelId.startsWith(PRIVATE) && closed.contains(channelId.substring(PRIVATE.length()))) {
            throw new ChatFailure(Kind.UNREACHABLE, channelId + " takes no private messages", null);
        }
        if (!channels.containsKey(channelId)) {
            throw new ChatFailure(Kind.GONE, "No channel " + channelId, null);
        }
    }

    private static void failBefore(Failure failure) {
        if (failure != null && !failure.afterTheFact()) {
            throw new ChatFailure(failure.kind(), "Failed because a test said so", null);
        }
    }

    private static void failAfter(Failure failure) {
        if (failure != null) {
            throw new ChatFailure(failure.kind(), "The answer was lost because a test said so", null);
        }
    }
}
