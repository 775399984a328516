package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.TakeHomeChangeListener;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeAnswer;
import se.budkavle.storage.takehome.TakeHomeAnswers;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomes;

/**
 * Stores which decisions the municipalities take home (carry out and report on). Stores the municipalities' answers
 * about these decisions. Does not check the user's rights, because the calling code must have checked them. If a button
 * is pressed twice or a form is submitted twice, stores the change only once.
 */
@Component
class TakeHomeRecorder {

    private final TakeHomes takeHomes;
    private final TakeHomeAnswers answers;
    private final TakeHomeLookup lookup;
    private final Decisions decisions;
    private final List<TakeHomeChangeListener> listeners;
    private final AuditLog audit;
    private final Clock clock;

    TakeHomeRecorder(
            TakeHomes takeHomes,
            TakeHomeAnswers answers,
            TakeHomeLookup lookup,
            Decisions decisions,
            List<TakeHomeChangeListener> listeners,
            AuditLog audit,
            Clock clock) {
        this.takeHomes = takeHomes;
        this.answers = answers;
        this.lookup = lookup;
        this.decisions = decisions;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks the decision as taken home, so that the bot asks the municipalities about it. Throws a refusal if the
     * decision is no longer in force, or if the network has no municipality to ask.
     */
    @Transactional
    TakeHome mark(Decision decision, String by) {
        var known = takeHomes.findById(decision.id());
        if (known.filter(TakeHome::isActive).isPresent()) {
            return known.get();
        }
        decisions.findByEarlierId(decision.id()).filter(Decision::isNumbered).ifPresent(later -> {
            throw new Refusal("takehome.not-in-force", decision.code(), later.code());
        });
        if (lookup.municipalities(decision.networkId()).isEmpty()) {
            throw new Refusal("takehome.no-municipality");
        }
        var now = clock.instant();
        var marked = takeHomes.save(
                known.map(one -> one.markedAgain(by, now)).orElseGet(() -> TakeHome.marked(decision, by, now)));
        changed("takehome.mark", marked, decision.id(), by);
        return marked;
    }

    /**
     * Stores that the decision is no longer taken home, so that the bot stops asking about it. Keeps the stored answers
     * about the decision.
     */
    @Transactional
    void withdraw(TakeHome takeHome, String by) {
        takeHomes.save(takeHome.withdrawn(clock.instant()));
        changed("takehome.withdraw", takeHome, takeHome.decisionId(), by);
    }

    /**
     * Stores the answer of a municipality.
     *
     * @param seen the id of the municipality's earlier answer that was filled in when the form was opened; empty if
     *     there was no answer
     */
    @Transactional
    void answer(TakeHome takeHome, Organisation municipality, TakeHomeAnswer.Content content, String seen, String by) {
        var latest = latest(takeHome, municipality.id());
        if (latest.filter(one -> one.content().equals(content)).isPresent()) {
            return;
        }
        if (!latest.map(TakeHomeAnswer::id).orElse("").equals(seen)) {
            throw Refusal.changedMeanwhile(
                    "takehome.changed",
                    municipality.shortName(),
                    latest.map(TakeHomeRecorder::written).orElse("–"));
        }
        // Saves the decision's row, which increases its version number. If two answers arrive at the same time, the
        // second save fails, and the bot shows the first answer to the second user.
        takeHomes.save(takeHome);
        answers.save(TakeHomeAnswer.of(takeHome.decisionId(), municipality.id(), content, by, clock.instant()));
        changed("takehome.answer", takeHome, takeHome.decisionId() + " " + municipality.id(), by);
    }

    /**
     * Returns the municipality's latest answer about the decision; empty if the municipality has not answered. The
     * latest answer replaces the municipality's earlier answers.
     */
    Optional<TakeHomeAnswer> latest(TakeHome takeHome, String organisationId) {
        return answers.about(List.of(takeHome.decisionId())).stream()
                .filter(one -> one.organisationId().equals(organisationId))
                .reduce((earlier, later) -> later);
    }

    private static String written(TakeHomeAnswer answer) {
        return answer.content().texts().filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private void changed(String action, TakeHome takeHome, String detail, String by) {
        audit.save(AuditEntry.of(by, action, takeHome.networkId(), detail, clock.instant()));
        listeners.forEach(one -> one.takeHomesChanged(takeHome.networkId()));
    }
}
