package se.budkavle.bot.feature.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.OptionCompleter;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.audit.AuditSubject;

/**
 * Translates audit log entries into readable lines. Shows all names without checking permissions, because only
 * administrators see the lines.
 */
@Component
class AuditLines {

    private static final String KEY = "audit.";
    private static final String OTHER = "audit.other";

    private final AuditLog entries;
    private final Phrasebook phrasebook;

    AuditLines(AuditLog entries, Phrasebook phrasebook) {
        this.entries = entries;
        this.phrasebook = phrasebook;
    }

    /**
     * Returns the suggestions (entries of the autocomplete list) for the kind of change. A kind of change is suggested
     * if its id, or its name in the user's language, matches the typed text.
     */
    List<OptionCompleter.Suggestion> actions(OptionCompleter.Request request) {
        return kinds(request.caller()).matching(request.typed()).stream()
                .map(action -> new OptionCompleter.Suggestion(
                        phrasebook.say(Phrase.of(KEY + action), request.caller().locale()), action))
                .toList();
    }

    /**
     * Returns the pattern that the ids of the searched audit log actions must match. The pattern is the id of the kind
     * of change with the entered id or name. If there is no such kind of change, the pattern matches all ids that begin
     * with the entered text.
     */
    String action(String typed, Caller caller) {
        return kinds(caller).named(typed).orElse(typed + "%");
    }

    List<Phrase> of(List<AuditEntry> shown) {
        var ids = shown.stream()
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.actorId()),
                        Stream.concat(Stream.of(one.subject()), AuditDetailTranslator.ids(one))))
                .distinct()
                .toList();
        Map<String, Phrase> called = entries.called(ids).stream()
                .collect(Collectors.toMap(AuditSubject::id, AuditLines::words, (one, other) -> one));
        return shown.stream().map(one -> line(one, called)).toList();
    }

    private Phrase line(AuditEntry one, Map<String, Phrase> called) {
        var who = one.actorId() == null
                ? Phrase.of("operations.audit.itself")
                : called.getOrDefault(one.actorId(), Phrase.words("?"));
        var parts = new ArrayList<Phrase>();
        parts.add(Phrase.of(
                "operations.audit.line",
                one.at(),
                Phrase.strong(who),
                Phrase.of(phrasebook.knows(KEY + one.action()) ? KEY + one.action() : OTHER)));
        Optional.ofNullable(called.get(one.subject()))
                .filter(any -> !one.subject().equals(one.actorId()))
                .ifPresent(parts::add);
        parts.addAll(new AuditDetailTranslator(one, called, phrasebook).words());
        return Phrase.joined(" · ", parts);
    }

    private static Phrase words(AuditSubject one) {
        return one.startsAt() == null
                ? Phrase.words(one.title())
                : Phrase.of("operations.audit.timed", one.title(), one.startsAt());
    }

    private NameSearch<String> kinds(Caller caller) {
        var kinds = phrasebook.keysBeginning(KEY).stream()
                .filter(key -> !key.equals(OTHER))
                .map(key -> key.substring(KEY.length()))
                .toList();
        Function<String, List<String>> names =
                action -> List.of(phrasebook.say(Phrase.of(KEY + action), caller.locale()), action);
        return new NameSearch<>(kinds, names);
    }
}
