package se.budkavle.bot.operations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** The words for entries of the audit log; an action nobody has put into words is shown as it is stored. */
@Component
class AuditLines {

    private static final int RECENT = 200;

    private final Entries entries;
    private final People people;
    private final Networks networks;
    private final Phrasebook phrasebook;

    AuditLines(Entries entries, People people, Networks networks, Phrasebook phrasebook) {
        this.entries = entries;
        this.people = people;
        this.networks = networks;
        this.phrasebook = phrasebook;
    }

    /** Suggests what has been done lately. */
    List<Completion.Suggestion> actions(Completion.Request request) {
        return entries.newest(request.typed().strip() + "%", null, null, RECENT).stream().map(Entry::action).distinct().sorted()
                .map(action -> new Completion.Suggestion(phrasebook.say(word(action), request.caller().locale()), action))
                .toList();
    }

    List<Phrase> of(List<Entry> shown) {
        var names = people.findAllByIdIn(
                shown.stream().flatMap(one -> Stream.of(one.subject(), one.actorId(), one.detail()))
                        .filter(Objects::nonNull).distinct().toList())
                .stream().collect(Collectors.toMap(Person::id, Person::name));
        var titles = networks.byId();
        return shown.stream().map(one -> line(one, names, titles)).toList();
    }

    private Phrase line(Entry one, Map<String, String> names, Map<String, Network> titles) {
        var who = one.actorId() == null
                ? Phrase.of("operations.audit.itself") : Phrase.words(names.getOrDefault(one.actorId(), one.actorId()));
        var subject = Optional.ofNullable(names.get(one.subject()))
                .or(() -> Optional.ofNullable(titles.get(one.subject())).map(Network::title)).orElse(one.subject());
        return one.detail() == null
                ? Phrase.of("operations.audit.line", one.at(), Phrase.strong(who), word(one.action()), subject)
                : Phrase.of("operations.audit.line-detail", one.at(), Phrase.strong(who), word(one.action()), subject,
                        names.getOrDefault(one.detail(), one.detail()));
    }

    private Phrase word(String action) {
        var key = "audit." + action;
        return phrasebook.knows(key) ? Phrase.of(key) : Phrase.words(action);
    }
}
