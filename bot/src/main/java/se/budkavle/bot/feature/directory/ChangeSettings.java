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
    private final AllNetworkSettings practices;
    private final AuditLog audit;
    private final Clock clock;

    ChangeSettings(
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights,
            AccountOwnerFinder accounts,
            Networks networks,
            AllNetworkSettings practices,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
        this.accounts = accounts;
        this.networks = networks;
        this.practices = practices;
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
        var practice = practices.of(network.id());
        if (call.givesAtMost("network")) {
            return Reply.page(warned(page(network, practice), practice).line("directory.settings.how"));
        }
        var changed = network.showingMissing(yes(call, "shows-missing", network.showsMissing()))
                .closed(yes(call, "closed", network.closed()));
        var newPractice = practice.with(
                        days(call, "notice-days", practice.noticeDays()),
                        days(call, "item-days", practice.itemDays()),
                        call.perhapsText("remind-days").orElse(practice.remindDays()),
                        yes(call, "july-pause", practice.julyPause()),
                        yes(call, "chair-approves", practice.chairApproves()))
                .approvingNewsletters(yes(call, "newsletter-approved", practice.newsletterApproved()))
                .mentioningAllAnHourBefore(yes(call, "hour-before-to-all", practice.hourBeforeToAll()));
        if (!changed.equals(network) || !newPractice.equals(practice)) {
            store(network, changed, practice, newPractice, call.caller());
        }
        var page = warned(
                page(changed, newPractice).line("directory.settings.stored").toned(Page.Tone.GOOD), newPractice);
        return Reply.page(
                changed.closed() == network.closed()
                        ? page
                        : page.line(
                                changed.closed() ? "directory.settings.to-close" : "directory.settings.to-open",
                                Phrase.command("budkavle setup")));
    }

    private void store(
            Network network, Network changed, NetworkSettings practice, NetworkSettings newPractice, Caller by) {
        if (!changed.equals(network)) {
            networks.save(changed);
        }
        if (!newPractice.equals(practice)) {
            practices.save(newPractice);
        }
        audit.save(AuditEntry.of(
                accounts.of(by).id(),
                "directory.settings",
                network.id(),
                detail(changed, newPractice),
                clock.instant()));
    }

    private static Page page(Network network, NetworkSettings practice) {
        return Page.titled("directory.settings.title", network.title())
                .line("directory.settings.shows-missing", yesOrNo(network.showsMissing()))
                .line("directory.settings.closed", yesOrNo(network.closed()))
                .line("directory.settings.notice-days", practice.noticeDays())
                .line("directory.settings.item-days", practice.itemDays())
                .line("directory.settings.remind-days", practice.remindDays().replace(",", ", "))
                .line("directory.settings.july-pause", yesOrNo(practice.julyPause()))
                .line("directory.settings.chair-approves", yesOrNo(practice.chairApproves()))
                .line("directory.settings.newsletter-approved", yesOrNo(practice.newsletterApproved()))
                .line("directory.settings.hour-before-to-all", yesOrNo(practice.hourBeforeToAll()));
    }

    /** Adds warnings about settings that contradict each other. */
    private static Page warned(Page page, NetworkSettings practice) {
        var warnings = new ArrayList<Phrase>();
        if (practice.closesItemsBeforeNotice()) {
            warnings.add(
                    Phrase.of("directory.settings.items-before-notice", practice.itemDays(), practice.noticeDays()));
        }
        practice.remindsTooSoon()
                .forEach(days -> warnings.add(Phrase.of(
                        "directory.settings.reminds-too-soon",
                        days,
                        practice.noticeDays(),
                        NetworkSettings.DAYS_AFTER_NOTICE)));
        if (practice.remindsNobody()) {
            warnings.add(Phrase.of("directory.settings.reminds-nobody"));
        }
        return warnings.isEmpty()
                ? page
                : page.line(Phrase.joined("\n", warnings)).toned(Page.Tone.WARNING);
    }

    private static String detail(Network network, NetworkSettings practice) {
        return "shows missing " + network.showsMissing() + ", closed " + network.closed() + ", notice "
                + practice.noticeDays() + ", items "
                + practice.itemDays() + ", remind " + practice.remindDays() + ", july " + practice.julyPause()
                + ", chair " + practice.chairApproves() + ", newsletter " + practice.newsletterApproved()
                + ", hour before " + practice.hourBeforeToAll();
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
