package se.budkavle.sandbox.workspace;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Watches which channels the bots see, and tells each of those that it gained or lost. */
final class VisibilityWatcher {

    /** Who sees what. */
    private record Sight(long botId, long channelId) {
    }

    private final Workspace workspace;

    VisibilityWatcher(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Does what may change what bots see, and tells them afterwards. */
    <T> T watching(Supplier<T> work) {
        Set<Sight> before = seen();
        T result = work.get();
        Set<Sight> after = seen();
        for (Channel channel : workspace.channels().ofWorkspace()) {
            for (Application application : workspace.applications().all()) {
                Sight sight = new Sight(application.id(), channel.id());
                if (before.contains(sight) != after.contains(sight)) {
                    workspace.tell(new Change.SightChanged(channel, application.id()));
                }
            }
        }
        return result;
    }

    private Set<Sight> seen() {
        Set<Sight> seen = new HashSet<>();
        for (Application application : workspace.applications().all()) {
            Person bot = workspace.people().get(application.id());
            workspace.channels().ofWorkspace().stream().filter(channel -> workspace.channels().visible(channel, bot))
                    .forEach(channel -> seen.add(new Sight(application.id(), channel.id())));
        }
        return seen;
    }
}
