package se.budkavle.bot.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.delivery.Mentions;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundLookup;

/** Reminds now those who have not answered, once a day at most in each network. */
@Component
class RemindRound implements Command {

    private final Suggestions suggestions;
    private final RoundLookup rounds;
    private final Rights rights;
    private final Questions questions;
    private final Asked asked;
    private final Mentions mentions;
    private final Deliveries deliveries;
    private final Entries audit;
    private final Association association;
    private final Clock clock;

    RemindRound(Suggestions suggestions, RoundLookup rounds, Rights rights, Questions questions, Asked asked,
            Mentions mentions, Deliveries deliveries, Entries audit, Association association, Clock clock) {
        this.suggestions = suggestions;
        this.rounds = rounds;
        this.rights = rights;
        this.questions = questions;
        this.asked = asked;
        this.mentions = mentions;
        this.deliveries = deliveries;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("round remind").perhaps("round", Kind.TEXT, suggestions::rounds).onlyFor(Right.COORDINATOR);
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
        boolean already = false;
        var withoutChannel = new ArrayList<Network>();
        var nobody = new ArrayList<Network>();
        for (var network : rights.networksOf(round)) {
            var here = questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), network.id()).stream()
                    .filter(question -> !question.isAnswered()).toList();
            if (here.isEmpty() || !ours.test(network.id())) {
                continue;
            }
            if (network.channelId() == null) {
                withoutChannel.add(network);
            } else if (isRemindedToday(round, network)) {
                already = true;
            } else if (mentions.of(asked.of(here).values().stream().flatMap(Set::stream).toList()).isEmpty()) {
                nobody.add(network);
            } else {
                deliveries.save(Delivery.of(key(round, network), ReminderComposer.NAME,
                        RoundOpening.subject(round.id(), network.id()), network.channelId(), now, now));
                posts++;
                missing += here.size();
            }
        }
        if (posts == 0 && withoutChannel.isEmpty() && nobody.isEmpty()) {
            throw new Refusal(already ? "round.reminded-today" : "round.nobody-to-remind");
        }
        audit.save(Entry.of(by.id(), "round.remind", round.id(), posts + " networks", now));
        return Reply.page(told(posts, missing, withoutChannel, nobody));
    }

    private static Page told(int posts, int missing, List<Network> withoutChannel, List<Network> nobody) {
        var page = posts == 0 ? Page.of(null) : Page.of(null).line("round.reminded", missing, posts);
        if (!withoutChannel.isEmpty()) {
            page = page.line("round.remind.without-channel", titles(withoutChannel)).toned(Page.Tone.WARNING);
        }
        return nobody.isEmpty() ? page : page.line("round.remind.nobody", titles(nobody)).toned(Page.Tone.WARNING);
    }

    private static String titles(List<Network> networks) {
        return networks.stream().map(Network::title).collect(Collectors.joining(", "));
    }

    private String key(Round round, Network network) {
        return ReminderComposer.key(round.id(), network.id(), association.today(clock).toString());
    }

    private boolean isRemindedToday(Round round, Network network) {
        var today = association.today(clock);
        return deliveries.findByKey(key(round, network)).isPresent()
                || deliveries.findAllBySubjectOrderByDueAt(RoundOpening.subject(round.id(), network.id())).stream()
                        .filter(one -> one.composer().equals(ReminderComposer.NAME) && one.state() == Delivery.State.SENT)
                        .anyMatch(one -> LocalDate.ofInstant(one.finishedAt(), association.zone()).equals(today));
    }
}
