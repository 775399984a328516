package se.budkavle.bot.feature.setup;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.NetworkChannelLinker;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.setup.ChatLink;
import se.budkavle.storage.setup.ChatLinks;

/**
 * Links areas of work and networks to Discord categories, roles and channels. Stores the Discord ids in the database
 * and adds entries to the audit log.
 */
@Component
class ChannelLinker {

    private final ChatLinks links;
    private final Networks networks;
    private final NetworkChannelLinker linker;
    private final AuditLog audit;
    private final Clock clock;

    ChannelLinker(ChatLinks links, Networks networks, NetworkChannelLinker linker, AuditLog audit, Clock clock) {
        this.links = links;
        this.networks = networks;
        this.linker = linker;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void link(ChatLink.Kind kind, String subject, String chatId, @Nullable String by) {
        var now = clock.instant();
        links.save(links.of(kind, subject)
                .map(link -> link.to(chatId, now))
                .orElseGet(() -> ChatLink.of(kind, subject, chatId, now)));
        audit.save(AuditEntry.of(by, "setup.link", subject, kind + " " + chatId, now));
    }

    @Transactional
    void channel(String networkId, String channelId, @Nullable String by) {
        linker.link(networks.findById(networkId).orElseThrow(), channelId);
        audit.save(AuditEntry.of(by, "setup.channel", networkId, channelId, clock.instant()));
    }

    @Transactional
    void closed(String networkId, String channelId, @Nullable String by) {
        audit.save(AuditEntry.of(by, "setup.close", networkId, channelId, clock.instant()));
    }

    @Transactional
    void rolesAnew(@Nullable String by) {
        audit.save(AuditEntry.of(by, "setup.roles", "workspace", null, clock.instant()));
    }
}
