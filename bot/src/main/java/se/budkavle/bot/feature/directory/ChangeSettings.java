package se.budkavle.bot.feature.directory;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.AccountOwnerFinder;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.NetworkSetting;
import se.budkavle.bot.view.directory.NetworkSettingValues;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;

/** The slash command that shows and changes a network's settings. Each option of the command changes one setting. */
@Component
class ChangeSettings implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final Rights rights;
    private final AccountOwnerFinder accounts;
    private final Networks networks;
    private final AllNetworkSettings networkSettings;
    private final AuditLog audit;
    private final Clock clock;
    private final List<NetworkSetting> all;

    /**
     * Creates the command.
     *
     * @param all the network settings that the bot's features define, in the order in which the slash command shows
     *     them
     */
    ChangeSettings(
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights,
            AccountOwnerFinder accounts,
            Networks networks,
            AllNetworkSettings networkSettings,
            AuditLog audit,
            Clock clock,
            List<NetworkSetting> all) {
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
        this.accounts = accounts;
        this.networks = networks;
        this.networkSettings = networkSettings;
        this.audit = audit;
        this.clock = clock;
        this.all = List.copyOf(all);
    }

    @Override
    public Spec spec() {
        var spec = Spec.of("network settings").perhaps("network", Kind.TEXT, suggestions::networks);
        for (var setting : all) {
            spec = setting.addedTo(spec);
        }
        return spec.onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var before = new NetworkSettingValues(network, networkSettings.of(network.id()));
        if (call.givesAtMost("network")) {
            return Reply.page(warned(page(before), before).line("directory.settings.how"));
        }
        var after = before;
        for (var setting : all) {
            after = setting.changedBy(call, after);
        }
        if (!after.equals(before)) {
            store(before, after, call.caller());
        }
        var page = warned(page(after).line("directory.settings.stored").toned(Page.Tone.GOOD), after);
        var closed = after.network().closed();
        return Reply.page(
                closed == network.closed()
                        ? page
                        : page.line(
                                closed ? "directory.settings.to-close" : "directory.settings.to-open",
                                Phrase.command("budkavle setup")));
    }

    private void store(NetworkSettingValues before, NetworkSettingValues after, Caller by) {
        if (!after.network().equals(before.network())) {
            networks.save(after.network());
        }
        if (!after.settings().equals(before.settings())) {
            networkSettings.save(after.settings());
        }
        audit.save(AuditEntry.of(
                accounts.of(by).id(),
                "directory.settings",
                after.network().id(),
                detail(before, after),
                clock.instant()));
    }

    private Page page(NetworkSettingValues values) {
        var page = Page.titled("directory.settings.title", values.network().title());
        for (var setting : all) {
            page = page.line(setting.line(values));
        }
        return page;
    }

    /**
     * Returns the message with a warning for each contradiction between the settings. Returns the message unchanged if
     * no settings contradict each other.
     */
    private Page warned(Page page, NetworkSettingValues values) {
        var warnings = all.stream()
                .flatMap(setting -> setting.warnings().apply(values).stream())
                .toList();
        return warnings.isEmpty()
                ? page
                : page.line(Phrase.joined("\n", warnings)).toned(Page.Tone.WARNING);
    }

    /** Returns the names of all changed settings with their new values, as one text for the audit log. */
    private String detail(NetworkSettingValues before, NetworkSettingValues after) {
        return all.stream()
                .filter(setting ->
                        !setting.value().apply(after).equals(setting.value().apply(before)))
                .map(setting -> setting.option() + " " + setting.value().apply(after))
                .collect(joining(", "));
    }
}
