package se.budkavle.sandbox.workspace;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Reports to all listeners which channels become visible or invisible to a bot when roles or members change. */
final class VisibilityWatcher {

    /** A bot and a channel that the bot can see. */
    private record Sight(long botId, long channelId) {}

    private final Workspace workspace;

    VisibilityWatcher(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Runs {@code work}, which changes roles or members, and returns its result. Afterwards, notifies all listeners of
     * each channel that has become visible or invisible to a bot.
     */
    <T> T publishingVisibilityChanges(Supplier<T> work) {
        Set<Sight> before = seen();
        T result = work.get();
        Set<Sight> after = seen();
        for (Channel channel : workspace.channels().ofWorkspace()) {
            for (Application application : workspace.applications().all()) {
                Sight sight = new Sight(application.id(), channel.id());
                if (before.contains(sight) != after.contains(sight)) {
                    workspace.publish(new WorkspaceChange.VisibilityChanged(channel, application.id()));
                }
            }
        }
        return result;
    }

    private Set<Sight> seen() {
        Set<Sight> seen = new HashSet<>();
        for (Application application : workspace.applications().all()) {
            Person bot = workspace.people().existing(application.id());
            workspace.channels().ofWorkspace().stream()
                    .filter(channel -> workspace.channels().visible(channel, bot))
                    .forEach(channel -> seen.add(new Sight(application.id(), channel.id())));
        }
        return seen;
    }
}
