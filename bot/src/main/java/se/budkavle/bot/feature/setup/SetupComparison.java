package se.budkavle.bot.feature.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ChannelName;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.bot.feature.setup.SetupStep.What;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.setup.ChatLink;
import se.budkavle.storage.setup.ChatLinks;

/** Compares the database with the Discord server, and lists the missing setup steps. Does not run the steps. */
@Component
class SetupComparison {

    private final Areas areas;
    private final Networks networks;
    private final ChatLinks links;
    private final Workspace workspace;

    // The annotation {@code @Lazy} avoids a circular dependency of Spring beans. The workspace needs all slash
    // commands, and one of these commands needs this class.
    SetupComparison(Areas areas, Networks networks, ChatLinks links, @Lazy Workspace workspace) {
        this.areas = areas;
        this.networks = networks;
        this.links = links;
        this.workspace = workspace;
    }

    SetupProposal now() {
        var living = networks.findAllByOrderByTitle().stream()
                .filter(Network::isAlive)
                .toList();
        var contents = workspace.contents(
                living.stream().map(Network::channelId).filter(Objects::nonNull).toList());
        return new Comparing(contents, living).proposal();
    }

    /**
     * Computes the missing setup steps. Remembers which Discord categories, roles and channels are already linked, so
     * that the setup links no category, role or channel twice.
     */
    private final class Comparing {

        private final Workspace.Contents contents;
        private final List<Network> living;
        private final Set<String> taken = new HashSet<>();
        private final List<SetupStep> steps = new ArrayList<>();
        private final List<Phrase> notes = new ArrayList<>();

        Comparing(Workspace.Contents contents, List<Network> living) {
            this.contents = contents;
            this.living = living;
            living.stream().map(Network::channelId).filter(Objects::nonNull).forEach(taken::add);
            for (var kind : ChatLink.Kind.values()) {
                links.findAllByKindOrderBySubject(kind).forEach(link -> taken.add(link.chatId()));
            }
        }

        SetupProposal proposal() {
            var inOrder = areas.findAllByOrderByPosition().stream()
                    .filter(area -> !of(area).isEmpty())
                    .toList();
            inOrder.forEach(this::category);
            inOrder.forEach(area -> of(area).forEach(this::role));
            inOrder.forEach(area -> of(area).forEach(network -> channel(network, area)));
            return new SetupProposal(List.copyOf(steps), List.copyOf(notes), contents.rights(), contents.invitation());
        }

        private void category(Area area) {
            var known = links.of(ChatLink.Kind.CATEGORY, area.id()).map(ChatLink::chatId);
            if (known.isPresent()
                    && contents.categories().stream().anyMatch(one -> one.id().equals(known.get()))) {
                return;
            }
            var found = free(contents.categories()).stream()
                    .filter(one -> ChannelName.same(one.name(), area.title())
                            || ChannelName.same(one.name(), area.shortTitle()))
                    .map(Workspace.Channel::id)
                    .findFirst()
                    .or(() -> whereItsChannelsAre(area));
            step(
                    found.isPresent() ? What.LINK_CATEGORY : What.MAKE_CATEGORY,
                    area.id(),
                    area.id(),
                    area.title(),
                    found);
        }

        /**
         * Returns the id of the Discord category that contains all linked channels of the area. Finds the category even
         * if its name differs from the area's title. Returns empty if the area's channels are in several categories or
         * in none, or if their category is already linked.
         */
        private Optional<String> whereItsChannelsAre(Area area) {
            var ids = of(area).stream()
                    .map(Network::channelId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            var parents = contents.channels().stream()
                    .filter(one -> ids.contains(one.id()))
                    .map(Workspace.Channel::categoryId)
                    .collect(Collectors.toSet());
            return parents.size() == 1 && !parents.contains(null) && !taken.containsAll(parents)
                    ? parents.stream().findFirst()
                    : Optional.empty();
        }

        private void role(Network network) {
            var known = links.of(ChatLink.Kind.ROLE, network.id()).map(ChatLink::chatId);
            if (known.isPresent()
                    && contents.roles().stream().anyMatch(role -> role.id().equals(known.get()))) {
                return;
            }
            var named = contents.roles().stream()
                    .filter(role -> !taken.contains(role.id()))
                    .filter(role -> ChannelName.same(role.name(), network.title()))
                    .toList();
            var found = named.stream()
                    .filter(Workspace.Role::givable)
                    .map(Workspace.Role::id)
                    .findFirst();
            if (found.isEmpty() && !named.isEmpty()) {
                notes.add(Phrase.of("setup.note.role", Phrase.role(named.get(0).id())));
            }
            step(
                    found.isPresent() ? What.LINK_ROLE : What.MAKE_ROLE,
                    network.id(),
                    network.areaId(),
                    network.title(),
                    found);
        }

        private void channel(Network network, Area area) {
            var known = Optional.ofNullable(network.channelId());
            if (known.filter(contents.hidden()::contains).isPresent()) {
                notes.add(Phrase.of("setup.note.hidden", network.title(), Phrase.channel(known.get())));
                return;
            }
            var channel = known.flatMap(id -> contents.channels().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst());
            if (channel.isEmpty()) {
                channel = free(contents.channels()).stream()
                        .filter(one -> ChannelName.same(one.name(), network.title())
                                || ChannelName.same(one.name(), network.id()))
                        .findFirst();
                step(
                        channel.isPresent() ? What.LINK_CHANNEL : What.MAKE_CHANNEL,
                        network.id(),
                        area.id(),
                        network.title(),
                        channel.map(Workspace.Channel::id));
            }
            if (network.closed() && channel.isPresent() && !isClosedFor(network, channel.get())) {
                step(What.CLOSE_CHANNEL, network.id(), area.id(), network.title(), channel.map(Workspace.Channel::id));
            }
        }

        /**
         * Returns whether the channel is closed for everyone except the network. Returns false if the network's role
         * may not see the channel, for example because the role replaces a deleted one.
         */
        private boolean isClosedFor(Network network, Workspace.Channel channel) {
            return channel.closed()
                    && links.of(ChatLink.Kind.ROLE, network.id())
                            .filter(role -> channel.admitted().contains(role.chatId()))
                            .isPresent();
        }

        private void step(What what, String subject, String areaId, String title, Optional<String> chatId) {
            chatId.ifPresent(taken::add);
            steps.add(new SetupStep(what, subject, areaId, title, chatId.orElse(null)));
        }

        private List<Network> of(Area area) {
            return living.stream()
                    .filter(network -> network.areaId().equals(area.id()))
                    .toList();
        }

        private List<Workspace.Channel> free(List<Workspace.Channel> channels) {
            return channels.stream().filter(one -> !taken.contains(one.id())).toList();
        }
    }
}
