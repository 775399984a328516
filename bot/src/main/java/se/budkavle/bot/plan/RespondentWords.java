package se.budkavle.bot.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Respondents;

/** Describes the respondents of an activity with the same words everywhere. */
@Component
class RespondentWords {

    private final Organisations organisations;
    private final People people;

    RespondentWords(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** Holds the names of organisations and people that describe respondents. */
    record Names(Map<String, String> organisations, Map<String, String> people) {

        Phrase of(Respondents who) {
            return switch (who.kind()) {
                case PERSON -> Phrase.of("plan.who.PERSON", people.get(who.personId()));
                case NAMED_ORGANISATIONS -> Phrase.of("plan.who.NAMED_ORGANISATIONS",
                        who.organisationIds().stream().map(organisations::get).collect(Collectors.joining(", ")));
                case EVERY_ORGANISATION, COORDINATOR, NOBODY -> Phrase.of("plan.who." + who.kind());
            };
        }
    }

    Names names(List<Respondents> some) {
        var responsible = some.stream().map(Respondents::personId).filter(id -> id != null).collect(Collectors.toSet());
        return new Names(organisations.findAllByOrderByName().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::shortName)),
                responsible.isEmpty() ? Map.of() : people.findAllByIdIn(responsible).stream()
                        .collect(Collectors.toMap(Person::id, Person::name)));
    }

    Phrase of(Respondents who) {
        return names(List.of(who)).of(who);
    }
}
