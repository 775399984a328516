package se.budkavle.bot.feature.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.RespondentRights;
import se.budkavle.bot.rights.RespondentRights.Hindrance;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.ActivityContacts;
import se.budkavle.storage.plan.Respondents;

/**
 * Builds the texts that name the people who answer the status questions about an activity. All messages use this class,
 * so that their wording is the same.
 */
@Component
class RespondentWords {

    private final Organisations organisations;
    private final People people;
    private final NetworkCompositions compositions;
    private final ActivityContacts contacts;
    private final Networks networks;
    private final RespondentRights respondentRights;

    RespondentWords(
            Organisations organisations,
            People people,
            NetworkCompositions compositions,
            ActivityContacts contacts,
            Networks networks,
            RespondentRights respondentRights) {
        this.organisations = organisations;
        this.people = people;
        this.compositions = compositions;
        this.contacts = contacts;
        this.networks = networks;
        this.respondentRights = respondentRights;
    }

    /**
     * The names of organisations and people for the texts about respondents.
     *
     * @param membersOf a function that takes a network's id and returns the ids of the network's member organisations,
     *     without guests; null means no network
     * @param hindrance a function that takes the ids of a person and of a network, and returns why status rounds do not
     *     ask the person about the network's activities; empty if they do
     */
    record Names(
            Map<String, String> organisations,
            Map<String, String> people,
            Function<@Nullable String, Collection<String>> membersOf,
            BiFunction<String, String, Optional<Hindrance>> hindrance) {

        Phrase of(ActivityContact contact) {
            return named("plan.who.contact", contact);
        }

        private Phrase of(@Nullable String networkId, ActivityContact contact) {
            return named("plan.who.contact" + suffix(networkId, contact.personId()), contact);
        }

        private Phrase named(String key, ActivityContact contact) {
            return Phrase.of(
                    key, MapLookup.existing(people, contact.personId()), organisation(contact.organisationId()));
        }

        /** Returns the end of the message bundle key for a person whom status rounds do not ask; empty for others. */
        private String suffix(@Nullable String networkId, String personId) {
            return networkId == null
                    ? ""
                    : hindrance.apply(personId, networkId).map(one -> "." + one).orElse("");
        }

        /**
         * Returns a text that names the respondents of the activity, followed by its contact persons. Takes the contact
         * persons from the list {@code some}.
         */
        Phrase of(Activity activity, List<ActivityContact> some) {
            return of(
                    activity.networkId(),
                    activity.respondents(),
                    some.stream()
                            .filter(one -> one.activityId().equals(activity.id()))
                            .toList());
        }

        /**
         * Returns a text that names the respondents of an activity of the network, followed by the organisations'
         * contact persons. Says who is asked instead of a person whom status rounds do not ask. Omits the contact
         * persons of organisations that are not asked about the activity.
         */
        Phrase of(@Nullable String networkId, Respondents who, List<ActivityContact> ofActivity) {
            Collection<String> answering =
                    ofActivity.isEmpty() ? List.of() : who.organisations(() -> membersOf.apply(networkId));
            return Phrase.joined(
                    "; ",
                    Stream.concat(
                                    Stream.of(of(networkId, who)),
                                    ofActivity.stream()
                                            .filter(one -> answering.contains(one.organisationId()))
                                            .sorted(Comparator.comparing(
                                                    one -> organisation(one.organisationId()), SwedishNameOrder.ORDER))
                                            .map(one -> of(networkId, one)))
                            .toList());
        }

        private Phrase of(@Nullable String networkId, Respondents who) {
            return switch (who.kind()) {
                case PERSON -> {
                    var personId = Objects.requireNonNull(who.personId(), "a person is asked");
                    yield Phrase.of(
                            "plan.who.PERSON" + suffix(networkId, personId), MapLookup.existing(people, personId));
                }
                case NAMED_ORGANISATIONS ->
                    Phrase.of(
                            "plan.who.NAMED_ORGANISATIONS",
                            NameJoiner.of(who.organisationIds().stream()
                                    .map(this::organisation)
                                    .sorted(SwedishNameOrder.ORDER)));
                case EVERY_ORGANISATION, COORDINATOR, NOBODY -> Phrase.of("plan.who." + who.kind());
            };
        }

        private String organisation(String id) {
            return MapLookup.existing(organisations, id);
        }
    }

    Names names(List<Respondents> some, List<ActivityContact> contactsOfThem) {
        var named = Stream.concat(
                        some.stream().map(Respondents::personId),
                        contactsOfThem.stream().map(ActivityContact::personId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Names(
                organisations.findAllByOrderByName().stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::shortName)),
                named.isEmpty()
                        ? Map.of()
                        : people.findAllByIdIn(named).stream().collect(Collectors.toMap(Person::id, Person::name)),
                this::membersOf,
                named.isEmpty() ? (personId, networkId) -> Optional.empty() : hindrance());
    }

    private BiFunction<String, String, Optional<Hindrance>> hindrance() {
        var known = networks.byId();
        var hindrances = respondentRights.hindrances();
        return (personId, networkId) -> hindrances.apply(personId, MapLookup.existing(known, networkId));
    }

    /**
     * Returns a text that names the respondents of the activity, followed by the activity's stored contact persons.
     * Omits the contact persons of organisations that are not asked about the activity.
     */
    Phrase of(Activity activity) {
        var stored = contacts.findAllByActivityIdIn(List.of(activity.id()));
        return names(List.of(activity.respondents()), stored).of(activity, stored);
    }

    /** Returns whether status rounds ask the organisation about the activity. */
    boolean asks(Activity activity, Organisation organisation) {
        return activity.respondents()
                .organisations(() -> membersOf(activity.networkId()))
                .contains(organisation.id());
    }

    private Collection<String> membersOf(@Nullable String networkId) {
        return networkId == null
                ? List.of()
                : compositions.findById(networkId).orElseThrow().memberIds();
    }
}
