package se.budkavle.bot.feature.directory;

import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.delivery.NetworkChannelLinker;
import se.budkavle.bot.lookup.AccountOwnerFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * The slash command that links a network to a Discord channel. The bot posts the network's messages in this channel.
 */
@Component
class LinkChannel implements Command {

    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final AccountOwnerFinder accounts;
    private final Networks networks;
    private final NetworkChannelLinker linker;
    private final Chat chat;
    private final AuditLog audit;
    private final Clock clock;

    LinkChannel(
            Suggestions suggestions,
            DirectoryLookup lookup,
            AccountOwnerFinder accounts,
            Networks networks,
            NetworkChannelLinker linker,
            // The annotation @Lazy avoids a circular dependency of Spring beans: the chat needs all commands, and this
            // command needs the chat.
            @Lazy Chat chat,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.accounts = accounts;
        this.networks = networks;
        this.linker = linker;
        this.chat = chat;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("network link")
                .asking("network", Spec.Kind.TEXT, suggestions::networks)
                .asking("channel", Spec.Kind.CHANNEL)
                .onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = lookup.network(call.text("network"));
        var channel = call.text("channel");
        if (chat.channels().stream().noneMatch(one -> one.id().equals(channel))) {
            throw new Refusal("directory.channel-closed", Phrase.channel(channel));
        }
        networks.findByChannelId(channel).filter(Network::isAlive).ifPresent(linked -> {
            throw new Refusal(
                    linked.id().equals(network.id()) ? "directory.channel-already" : "directory.channel-taken",
                    Phrase.channel(channel),
                    linked.title());
        });
        linker.link(network, channel);
        audit.save(AuditEntry.of(
                accounts.of(call.caller()).id(), "directory.link", network.id(), channel, clock.instant()));
        return Reply.of("directory.linked", network.title(), Phrase.channel(channel));
    }
}
