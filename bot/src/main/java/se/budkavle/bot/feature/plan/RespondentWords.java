package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.Respondents;

/** Describes the respondents of activities, with the same words everywhere. */
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
                case NAMED_ORGANISATIONS ->
                    Phrase.of(
                            "plan.who.NAMED_ORGANISATIONS",
                            NameJoiner.of(who.organisationIds().stream().map(organisations::get)));
                case EVERY_ORGANISATION, COORDINATOR, NOBODY -> Phrase.of("plan.who." + who.kind());
            };
        }

        Phrase of(ActivityContact contact) {
            return Phrase.of(
                    "plan.who.contact", people.get(contact.personId()), organisations.get(contact.organisationId()));
        }

        /** Describes the respondents of an activity, followed by those of the contacts that belong to it. */
        Phrase of(Activity activity, List<ActivityContact> contacts) {
            return Phrase.joined(
                    "; ",
                    Stream.concat(
                                    Stream.of(of(activity.respondents())),
                                    contacts.stream()
                                            .filter(one -> one.activityId().equals(activity.id()))
                                            .map(this::of))
                            .toList());
        }
    }

    Names names(List<Respondents> some) {
        return names(some, List.of());
    }

    Names names(List<Respondents> some, List<ActivityContact> contacts) {
        var responsible = Stream.concat(
                        some.stream().map(Respondents::personId),
                        contacts.stream().map(ActivityContact::personId))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return new Names(
                organisations.findAllByOrderByName().stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::shortName)),
                responsible.isEmpty()
                        ? Map.of()
                        : people.findAllByIdIn(responsible).stream()
                                .collect(Collectors.toMap(Person::id, Person::name)));
    }

    Phrase of(Respondents who) {
        return names(List.of(who)).of(who);
    }
}
