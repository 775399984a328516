package se.budkavle.bot.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.chat.ServerConfigurationCheck;
import se.budkavle.bot.chat.Workspace;

/**
 * A fake of the Discord server for tests. The fake stores channels, categories and Discord roles in memory. A test can
 * make its operations throw errors.
 */
public final class RememberingWorkspace implements Workspace, ServerConfigurationCheck {

    private final Map<String, Channel> categories = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> given = new TreeSet<>();
    private final Set<String> rights = new TreeSet<>();
    private final Set<String> left = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private Map<String, String> lookedAt = Map.of();
    private Kind failing;
    private int beforeFailing;
    private String breaking;
    private long lastId;

    @Override
    public synchronized Contents contents(Collection<String> known) {
        fail();
        return new Contents(
                List.copyOf(categories.values()),
                List.copyOf(channels.values()),
                known.stream().filter(hidden::contains).collect(Collectors.toSet()),
                List.copyOf(roles.values()),
                Set.copyOf(rights),
                "https://invitation.example");
    }

    @Override
    public synchronized String makeCategory(String name, String reason) {
        return madeCategory(name);
    }

    @Override
    public synchronized String makeChannel(String name, String topic, String categoryId, String roleId, String reason) {
        fail();
        var id = next();
        channels.put(id, new Channel(id, name, categoryId, roleId != null, roleId == null ? Set.of() : Set.of(roleId)));
        return id;
    }

    @Override
    public synchronized String makeRole(String name, String reason) {
        fail();
        return madeRole(name, true);
    }

    @Override
    public synchronized void close(String channelId, String roleId, String reason) {
        fail();
        channels.computeIfPresent(
                channelId, (id, one) -> new Channel(id, one.name(), one.categoryId(), true, Set.of(roleId)));
    }

    @Override
    public synchronized boolean isMember(String accountId) {
        fail();
        return !left.contains(accountId);
    }

    @Override
    public Optional<String> messageAddress(String channelId, String messageId) {
        return Optional.of("https://chat.example/" + channelId + "/" + messageId);
    }

    @Override
    public synchronized void give(String accountId, String roleId, String reason) {
        fail();
        if (accountId.equals(breaking)) {
            throw new IllegalStateException("Broken because a test said so");
        }
        given.add(accountId + " " + roles.get(roleId).name());
    }

    @Override
    public synchronized void take(String accountId, String roleId, String reason) {
        fail();
        given.remove(accountId + " " + roles.get(roleId).name());
    }

    @Override
    public synchronized List<Finding> look(Map<String, String> rooms) {
        lookedAt = Map.copyOf(rooms);
        return List.copyOf(findings);
    }

    @Override
    public synchronized int registerCommands() {
        fail();
        return 2;
    }

    /**
     * Returns which Discord roles the bot has assigned to which accounts. Each element of the set has the form
     * "accountId roleName".
     */
    public synchronized Set<String> given() {
        return Set.copyOf(given);
    }

    public synchronized List<String> categoryNames() {
        return categories.values().stream().map(Channel::name).toList();
    }

    public synchronized Channel channel(String name) {
        return channels.values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public synchronized List<String> channelNames() {
        return channels.values().stream().map(Channel::name).toList();
    }

    public synchronized List<String> roleNames() {
        return roles.values().stream().map(Role::name).toList();
    }

    public synchronized String madeCategory(String name) {
        fail();
        var id = next();
        categories.put(id, new Channel(id, name, null, false, Set.of()));
        return id;
    }

    public synchronized String madeRole(String name, boolean givable) {
        var id = next();
        roles.put(id, new Role(id, name, givable));
        return id;
    }

    /**
     * Adds the channel, or replaces the stored channel with the same id. Tests use this to imitate a person who
     * creates, renames or moves a channel.
     */
    public synchronized void put(Channel channel) {
        channels.put(channel.id(), channel);
    }

    public synchronized void rename(String name, String other) {
        categories.replaceAll(
                (id, one) -> one.name().equals(name) ? new Channel(id, other, null, false, Set.of()) : one);
        roles.replaceAll((id, one) -> one.name().equals(name) ? new Role(id, other, one.givable()) : one);
        channels.replaceAll((id, one) ->
                one.name().equals(name) ? new Channel(id, other, null, one.closed(), one.admitted()) : one);
    }

    /** Deletes the role, which Discord also removes from the channels' permission overwrites. */
    public synchronized void deleteRole(String name) {
        var gone = role(name);
        roles.remove(gone);
        channels.replaceAll((id, one) -> one.admitted().contains(gone)
                ? new Channel(id, one.name(), one.categoryId(), one.closed(), Set.of())
                : one);
    }

    /** Returns the id of the role with this name. */
    public synchronized String role(String name) {
        return roles.values().stream()
                .filter(one -> one.name().equals(name))
                .map(Role::id)
                .findFirst()
                .orElseThrow();
    }

    /** Takes the account out of the server, as if the person had left it. */
    public synchronized void leave(String accountId) {
        left.add(accountId);
    }

    public synchronized void hide(String channelId) {
        channels.remove(channelId);
        hidden.add(channelId);
    }

    public synchronized void lacks(String right) {
        rights.add(right);
    }

    public synchronized void finds(Finding finding) {
        findings.add(finding);
    }

    /**
     * Returns the channels that the bot's latest examination of the server covered. The map's keys are channel ids, and
     * its values are the channels' purposes.
     */
    public synchronized Map<String, String> lookedAt() {
        return lookedAt;
    }

    /**
     * Makes operations throw a {@code ChatFailure} of this kind after {@code calls} further operations have succeeded.
     * The failures end when the test calls {@link #isWell}.
     */
    public synchronized void failsAfter(int calls, Kind kind) {
        beforeFailing = calls;
        failing = kind;
    }

    /**
     * Makes every assignment of a Discord role to this account throw an {@code IllegalStateException}, as a bug in the
     * code would.
     */
    public synchronized void breaksAt(String accountId) {
        breaking = accountId;
    }

    public synchronized void isWell() {
        failing = null;
        breaking = null;
    }

    synchronized void forgetAll() {
        categories.clear();
        channels.clear();
        roles.clear();
        hidden.clear();
        given.clear();
        rights.clear();
        left.clear();
        findings.clear();
        lookedAt = Map.of();
        failing = null;
        breaking = null;
        lastId = 700;
    }

    private void fail() {
        if (failing != null && beforeFailing-- <= 0) {
            throw new ChatFailure(failing, "Failed because a test said so", null);
        }
    }

    private String next() {
        return String.valueOf(++lastId);
    }
}
