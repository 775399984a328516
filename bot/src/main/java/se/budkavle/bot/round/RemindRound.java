package se.budkavle.bot.round;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.round.Questions;

/** Reminds now those who have not answered, once a day at most in each network. */
@Component
class RemindRound implements Command {

    private final RoundsOpen rounds;
    private final Rights rights;
    private final Questions questions;
    private final Deliveries deliveries;
    private final Entries audit;
    private final Association association;
    private final Clock clock;

    RemindRound(RoundsOpen rounds, Rights rights, Questions questions, Deliveries deliveries, Entries audit,
            Association association, Clock clock) {
        this.rounds = rounds;
        this.rights = rights;
        this.questions = questions;
        this.deliveries = deliveries;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("round remind").perhaps("round", Kind.TEXT, rounds).onlyFor(Right.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var by = rights.person(call.caller());
        var ours = rights.coordinating(call.caller());
        var round = rounds.open(call.perhapsText("round"));
        var now = clock.instant();
        int posts = 0;
        int missing = 0;
        int already = 0;
        for (var network : rights.networksOf(round)) {
            long here = questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), network.id()).stream()
                    .filter(question -> !question.isAnswered()).count();
            if (here == 0 || network.channelId() == null || !ours.test(network.id())) {
                continue;
            }
            var key = "round.remind:" + round.id() + ":" + network.id() + ":" + association.today(clock);
            if (deliveries.findByKey(key).isPresent()) {
                already++;
                continue;
            }
            deliveries.save(Delivery.of(key, ReminderComposer.NAME,
                    RoundOpening.subject(round.id(), network.id()), network.channelId(), now, now));
            posts++;
            missing += here;
        }
        if (posts == 0) {
            throw new Refusal(already > 0 ? "round.reminded-today" : "round.nobody-to-remind");
        }
        audit.save(Entry.of(by.id(), "round.remind", round.id(), posts + " networks", now));
        return Reply.of("round.reminded", missing, posts);
    }
}
