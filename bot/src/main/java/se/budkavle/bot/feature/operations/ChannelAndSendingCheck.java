package se.budkavle.bot.feature.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryFailures;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * A health check that looks for networks without a channel, failed messages and paused sending. The check also reports
 * a problem if the bot has no administrator.
 */
@Component
class ChannelAndSendingCheck {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int OFTEN = 3;
    private static final int NAMED = 10;

    private final Networks networks;
    private final Memberships memberships;
    private final DeliveryFailures failures;
    private final Batches batches;
    private final DeliveryPauses pauses;
    private final Association association;
    private final Clock clock;

    ChannelAndSendingCheck(
            Networks networks,
            Memberships memberships,
            DeliveryFailures failures,
            Batches batches,
            DeliveryPauses pauses,
            Association association,
            Clock clock) {
        this.networks = networks;
        this.memberships = memberships;
        this.failures = failures;
        this.batches = batches;
        this.pauses = pauses;
        this.association = association;
        this.clock = clock;
    }

    List<Finding> look() {
        var findings = new ArrayList<Finding>();
        var homeless = networks.findAllByOrderByTitle().stream()
                .filter(network -> network.isAlive() && network.channelId() == null)
                .map(Network::title)
                .toList();
        if (!homeless.isEmpty()) {
            findings.add(Finding.warning(
                    Phrase.of("operations.doctor.no-channel", homeless.size(), named(homeless)),
                    Phrase.of(
                            "operations.doctor.no-channel-link",
                            Phrase.command("budkavle setup"),
                            Phrase.command("network link"))));
        }
        if (memberships.administrators(association.today(clock)) == 0) {
            findings.add(Finding.warning(
                    Phrase.of("operations.doctor.no-administrator"),
                    Phrase.of("operations.doctor.no-administrator-appoint", Phrase.command("network appoint"))));
        }
        int failed = failures.failedSince(clock.instant().minus(LATELY));
        int waiting = failures.waitingAfterFailures(OFTEN);
        findings.add(
                failed + waiting == 0
                        ? Finding.good(Phrase.of("operations.doctor.posts"))
                        : Finding.bad(
                                Phrase.of("operations.doctor.posts-failed", failed, waiting),
                                Phrase.of(
                                        "operations.doctor.posts-log",
                                        Phrase.command("outbox"),
                                        Phrase.of("outbox.show-past"))));
        int givenUp =
                failures.failedBecauseOf(Delivery.GIVEN_UP, clock.instant().minus(LATELY));
        if (givenUp > 0) {
            findings.add(Finding.bad(
                    Phrase.of("operations.doctor.posts-given-up", givenUp),
                    Phrase.of("operations.doctor.posts-given-up-tell")));
        }
        if (pauses.findById(DeliveryPause.ALL).isPresent()) {
            findings.add(Finding.warning(
                    Phrase.of("operations.doctor.all-paused"),
                    Phrase.of("operations.doctor.all-paused-resume", Phrase.command("outbox"))));
        }
        batches.underWay().stream()
                .filter(batch -> batch.state() == Batch.State.PAUSED)
                .forEach(batch -> findings.add(paused(batch)));
        return findings;
    }

    private static Finding paused(Batch batch) {
        var why = Phrase.of(Objects.requireNonNull(batch.reason(), "a paused sending has a reason"));
        return batch.needsAPerson()
                ? Finding.bad(
                        Phrase.of("operations.doctor.batch-paused", why),
                        Phrase.of("operations.doctor.batch-paused-resume"))
                : Finding.warning(
                        Phrase.of(
                                "operations.doctor.batch-pauses",
                                why,
                                Objects.requireNonNull(batch.startsOrResumesAt(), "it resumes by itself")),
                        null);
    }

    /**
     * Returns the first {@code NAMED} titles as one text. The text ends with "…" if there are more titles, otherwise
     * with a full stop.
     */
    private static String named(List<String> titles) {
        var first = NameJoiner.of(titles.subList(0, Math.min(NAMED, titles.size())));
        return titles.size() > NAMED ? first + " …" : first + ".";
    }
}
