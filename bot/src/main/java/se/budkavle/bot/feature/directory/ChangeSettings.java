package se.budkavle.bot.feature.directory;

import java.time.Clock;
import java.util.ArrayList;
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
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.NetworkSettings;

/** Shows a network's settings, and changes those that the command names. */
@Component
class ChangeSettings implements Command {

    private static final int FAR_TOO_LONG = 1000;

    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final Rights rights;
    private final AccountOwnerFinder accounts;
    private final Networks networks;
    private final AllNetworkSettings networkSettings;
    private final AuditLog audit;
    private final Clock clock;

    ChangeSettings(
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights,
            AccountOwnerFinder accounts,
            Networks networks,
            AllNetworkSettings networkSettings,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
        this.accounts = accounts;
        this.networks = networks;
        this.networkSettings = networkSettings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("network settings")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("shows-missing", Kind.BOOLEAN)
                .perhaps("closed", Kind.BOOLEAN)
                .perhaps("notice-days", Kind.INTEGER)
                .perhaps("item-days", Kind.INTEGER)
                .perhaps("remind-days", Kind.TEXT)
                .perhaps("july-pause", Kind.BOOLEAN)
                .perhaps("chair-approves", Kind.BOOLEAN)
                .perhaps("newsletter-approved", Kind.BOOLEAN)
                .perhaps("hour-before-to-all", Kind.BOOLEAN)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var settings = networkSettings.of(network.id());
        if (call.givesAtMost("network")) {
            return Reply.page(warned(page(network, settings), settings).line("directory.settings.how"));
        }
        var changed = network.showingMissing(yes(call, "shows-missing", network.showsMissing()))
                .closed(yes(call, "closed", network.closed()));
        var newSettings = settings.with(
                        days(call, "notice-days", settings.noticeDays()),
                        days(call, "item-days", settings.itemDays()),
                        call.perhapsText("remind-days").orElse(settings.remindDays()),
                        yes(call, "july-pause", settings.julyPause()),
                        yes(call, "chair-approves", settings.chairApproves()))
                .approvingNewsletters(yes(call, "newsletter-approved", settings.newsletterApproved()))
                .mentioningAllAnHourBefore(yes(call, "hour-before-to-all", settings.hourBeforeToAll()));
        if (!changed.equals(network) || !newSettings.equals(settings)) {
            store(network, changed, settings, newSettings, call.caller());
        }
        var page = warned(
                page(changed, newSettings).line("directory.settings.stored").toned(Page.Tone.GOOD), newSettings);
        return Reply.page(
                changed.closed() == network.closed()
                        ? page
                        : page.line(
                                changed.closed() ? "directory.settings.to-close" : "directory.settings.to-open",
                                Phrase.command("budkavle setup")));
    }

    private void store(
            Network network, Network changed, NetworkSettings settings, NetworkSettings newSettings, Caller by) {
        if (!changed.equals(network)) {
            networks.save(changed);
        }
        if (!newSettings.equals(settings)) {
            networkSettings.save(newSettings);
        }
        audit.save(AuditEntry.of(
                accounts.of(by).id(),
                "directory.settings",
                network.id(),
                detail(changed, newSettings),
                clock.instant()));
    }

    private static Page page(Network network, NetworkSettings settings) {
        return Page.titled("directory.settings.title", network.title())
                .line("directory.settings.shows-missing", yesOrNo(network.showsMissing()))
                .line("directory.settings.closed", yesOrNo(network.closed()))
                .line("directory.settings.notice-days", settings.noticeDays())
                .line("directory.settings.item-days", settings.itemDays())
                .line("directory.settings.remind-days", settings.remindDays().replace(",", ", "))
                .line("directory.settings.july-pause", yesOrNo(settings.julyPause()))
                .line("directory.settings.chair-approves", yesOrNo(settings.chairApproves()))
                .line("directory.settings.newsletter-approved", yesOrNo(settings.newsletterApproved()))
                .line("directory.settings.hour-before-to-all", yesOrNo(settings.hourBeforeToAll()));
    }

    /** Adds warnings about settings that contradict each other. */
    private static Page warned(Page page, NetworkSettings settings) {
        var warnings = new ArrayList<Phrase>();
        if (settings.closesItemsBeforeNotice()) {
            warnings.add(
                    Phrase.of("directory.settings.items-before-notice", settings.itemDays(), settings.noticeDays()));
        }
        settings.remindsTooSoon()
                .forEach(days -> warnings.add(Phrase.of(
                        "directory.settings.reminds-too-soon",
                        days,
                        settings.noticeDays(),
                        NetworkSettings.DAYS_AFTER_NOTICE)));
        if (settings.remindsNobody()) {
            warnings.add(Phrase.of("directory.settings.reminds-nobody"));
        }
        return warnings.isEmpty()
                ? page
                : page.line(Phrase.joined("\n", warnings)).toned(Page.Tone.WARNING);
    }

    private static String detail(Network network, NetworkSettings settings) {
        return "shows missing " + network.showsMissing() + ", closed " + network.closed() + ", notice "
                + settings.noticeDays() + ", items "
                + settings.itemDays() + ", remind " + settings.remindDays() + ", july " + settings.julyPause()
                + ", chair " + settings.chairApproves() + ", newsletter " + settings.newsletterApproved()
                + ", hour before " + settings.hourBeforeToAll();
    }

    private static Phrase yesOrNo(boolean yes) {
        return Phrase.of(yes ? "directory.settings.yes" : "directory.settings.no");
    }

    private static boolean yes(Call call, String option, boolean otherwise) {
        return call.options().containsKey(option) ? call.isTrue(option) : otherwise;
    }

    /** Returns the number of days, limited to the range of an int; {@link NetworkSettings} refuses invalid numbers. */
    private static int days(Call call, String option, int otherwise) {
        return call.perhapsNumber(option)
                .map(days -> (int) Math.max(0, Math.min(days, FAR_TOO_LONG)))
                .orElse(otherwise);
    }
}
