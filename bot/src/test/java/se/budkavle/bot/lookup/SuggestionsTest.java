package se.budkavle.bot.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

class SuggestionsTest {

    private static final Caller CALLER = new Caller("9002", "Samordnare miljö", Phrasebook.SWEDISH, false, true);

    private final Workplace work = Workplace.fresh();
    private final Suggestions suggestions = work.get(Suggestions.class);

    @Test
    void invisibleCharactersInTypedTextAreIgnored() {
        var coordinator = work.as("Samordnare miljö");
        assertThat(coordinator.isSuggested("network show", "network", "\u200bhållbar"))
                .hasSize(2);
        assertThat(coordinator
                        .runs("network show", Map.of("network", "Ha\u030allbarhetsrådet\u200b"))
                        .says())
                .startsWith("Hållbarhetsrådet");
    }

    @Test
    void autocompleteCompletesTheLastPartOfACommaSeparatedList() {
        var first = suggestions.severalNetworks(typed("energi")).get(0);
        assertThat(first).isEqualTo(new Suggestion("Nätverket för hållbar energi", "hallbar-energi"));
        assertThat(suggestions.severalNetworks(typed(first.shown() + ", råd")))
                .containsExactly(new Suggestion(
                        "Nätverket för hållbar energi, Hållbarhetsrådet", "hallbar-energi, hallbarhetsradet"));
        assertThat(suggestions.severalNetworks(typed(first.shown() + ","))).hasSize(2);
    }

    @Test
    void theNetworkOfTheChannelIsSuggestedFirst() {
        var council = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
        var social = work.as("Samordnare social").in(SmallAssociation.SOCIAL_ROOM);
        assertThat(council.isSuggested("network show", "network", "").get(0)).isEqualTo("Hållbarhetsrådet");
        assertThat(social.isSuggested("network show", "network", "").get(0)).isEqualTo("Socialchefsnätverket");
        assertThat(social.isSuggested("network show", "network", "nätverk").get(0))
                .isEqualTo("Socialchefsnätverket");
        assertThat(social.isSuggested("network show", "network", "energi"))
                .containsExactly("Nätverket för hållbar energi");
        assertThat(council.isSuggested("round open", "networks", "Nätverket för hållbar energi, ")
                        .get(0))
                .isEqualTo("Nätverket för hållbar energi, Hållbarhetsrådet");
    }

    @Test
    void namesThatBeginWithTheTypedTextAreSuggestedBeforeNamesThatContainIt() {
        assertThat(work.as("Samordnare miljö").isSuggested("network show", "network", "hållbar"))
                .containsExactly("Hållbarhetsrådet", "Nätverket för hållbar energi");
    }

    @Test
    void aListTooLongForTitlesIsSuggestedByIds() {
        var network = work.get(Networks.class).findById("socialchefer").orElseThrow();
        work.get(Networks.class)
                .save(new se.budkavle.storage.directory.Network(
                        "lang",
                        "Ett nätverk, " + "långt ".repeat(14),
                        "social",
                        network.kind(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        0));
        var two = suggestions.severalNetworks(
                typed("Ett nätverk, långt långt långt långt långt långt långt långt långt långt "
                        + "långt långt långt långt, social"));
        assertThat(two).singleElement().isEqualTo(new Suggestion("lang, Socialchefsnätverket", "lang, socialchefer"));
    }

    @Test
    void beforeAnyTypingGoalsAndActivitiesOfThePersonsNetworksAreSuggestedFirst() {
        SmallPlan.settle(work);
        var environment = work.as("Samordnare miljö").in("4711");
        var social = work.as("Samordnare social").in("4711");
        assertThat(environment.isSuggested("plan show", "goal", "").get(0)).startsWith("M1 ");
        assertThat(social.isSuggested("plan show", "goal", "").get(0)).startsWith("S1 ");
        assertThat(environment.isSuggested("plan assign", "activity", "").get(0))
                .startsWith("M1.");
        assertThat(social.isSuggested("plan assign", "activity", "").get(0)).startsWith("S1.1 ");
        assertThat(social.in(SmallAssociation.COUNCIL_ROOM)
                        .isSuggested("plan show", "goal", "")
                        .get(0))
                .startsWith("M1 ");
        assertThat(social.isSuggested("plan show", "goal", "M1").get(0)).startsWith("M1 ");
    }

    @Test
    void theDisplayedTextOfASuggestionIsAcceptedAsAnOption() {
        SmallPlan.settle(work);
        var coordinator = work.as("Samordnare miljö");
        var activity = suggestions.activities(typed("")).get(0);
        assertThat(coordinator
                        .runs("plan assign", Map.of("activity", activity.shown()))
                        .says())
                .isEqualTo(coordinator
                        .runs("plan assign", Map.of("activity", activity.value()))
                        .says());
        var organisations =
                suggestions.severalOrganisations(typed("Timrå, sunds")).get(0);
        assertThat(organisations).isEqualTo(new Suggestion("Timrå, Sundsvall", "timra, sundsvall"));
        assertThat(coordinator
                        .runs(
                                "plan assign",
                                Map.of("activity", activity.value(), "organisations", organisations.shown()))
                        .says())
                .contains("ett svar från Sundsvall, Timrå");
    }

    @Test
    void aRefusalNamesTheUnknownPartOfAList() {
        SmallPlan.settle(work);
        assertThat(work.as("Samordnare miljö")
                        .runs(
                                "round open",
                                Map.of(
                                        "period",
                                        "T3 2026",
                                        "due",
                                        "2026-12-04",
                                        "networks",
                                        "Hållbarhetsrådet, energirådet"))
                        .says())
                .contains("”energirådet”")
                .doesNotContain("öppnad");
    }

    @Test
    void twoMeetingsOnTheSameDayHaveDifferentSuggestions() {
        twoOnOneDay();
        var coordinator = work.as("Samordnare miljö");
        for (var command : new String[] {"meeting show", "meeting move", "agenda show"}) {
            for (var typed :
                    new String[] {"17 dec", "17 december", "17/12", "2026-12-17", "energi 17/12", "energi 24 dagar"}) {
                assertThat(coordinator.isSuggested(command, "meeting", typed))
                        .as(command + " " + typed)
                        .hasSize(typed.endsWith("dagar") ? 0 : 2)
                        .doesNotHaveDuplicates();
            }
            assertThat(coordinator.isSuggested(command, "meeting", "eftermiddag"))
                    .singleElement()
                    .asString()
                    .isEqualTo("Nätverket för hållbar energi · tors 17 dec. 2026 13:00 · Eftermiddag");
        }
    }

    @Test
    void meetingsWithEqualTitlesOnTheSameDayHaveDifferentSuggestions() {
        var coordinator = work.as("Samordnare miljö");
        var beginning = "Gemensam genomgång av alla åtgärder i planen och av det som återstår, ";
        for (var title : new String[] {"Träff", "Träff", beginning + "första delen", beginning + "andra delen"}) {
            planned(title, "2026-12-17T08:00:00Z");
        }
        for (var command : Map.of(
                        "meeting show", "meeting",
                        "meeting move", "meeting",
                        "meeting place", "meeting",
                        "meeting cancel", "meeting",
                        "meeting series", "replaces",
                        "agenda show", "meeting")
                .entrySet()) {
            var suggested = coordinator.suggestions(command.getKey(), command.getValue(), "17 dec");
            assertThat(suggested)
                    .as(command.getKey())
                    .hasSize(4)
                    .extracting(Suggestion::value)
                    .doesNotHaveDuplicates();
            assertThat(suggested)
                    .extracting(one -> TextShortener.shortened(one.shown(), 100))
                    .allMatch(one -> one.length() <= 100 && one.contains("09:00"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aMeetingIsFoundByItsDayInSwedishAndInEnglish() {
        twoOnOneDay();
        var coordinator = work.as("Samordnare miljö");
        for (var typed : new String[] {
            "17 december eftermiddag",
            "eftermiddag 17/12",
            "17/12 eftermiddag",
            "17 dec 13:00",
            "torsdag 17 december 13:00"
        }) {
            assertThat(coordinator.isSuggested("meeting move", "meeting", typed))
                    .as(typed)
                    .singleElement()
                    .asString()
                    .contains("Eftermiddag");
            assertThat(coordinator
                            .runs("meeting show", Map.of("meeting", typed))
                            .says())
                    .as(typed)
                    .contains("Eftermiddag");
        }
        var english = coordinator.inEnglish();
        for (var typed : new String[] {
            "17 December eftermiddag", "eftermiddag December 17", "eftermiddag Dec 17", "Thursday 17 December 13:00"
        }) {
            assertThat(english.isSuggested("meeting move", "meeting", typed))
                    .as(typed)
                    .singleElement()
                    .asString()
                    .contains("Eftermiddag");
            assertThat(english.runs("meeting show", Map.of("meeting", typed)).says())
                    .as(typed)
                    .contains("Eftermiddag");
        }
        var id = coordinator
                .suggestions("meeting show", "meeting", "eftermiddag")
                .get(0)
                .value();
        assertThat(coordinator.suggestions("meeting cancel", "meeting", id))
                .singleElement()
                .extracting(Suggestion::value)
                .isEqualTo(id);
        work.clock().set(Instant.parse("2027-01-04T10:30:00Z"));
        for (var typed : new String[] {"17/12 eftermiddag", "eftermiddag 17 december", "eftermiddag", id}) {
            assertThat(coordinator
                            .runs("meeting attendance", Map.of("meeting", typed))
                            .says())
                    .as("held in the past year: " + typed)
                    .contains("17 december 2026", "Vilka är här?");
        }
    }

    @Test
    void aMeetingIsFoundByItsTitleItsDayOrBoth() {
        twoOnOneDay();
        var coordinator = work.as("Samordnare miljö");
        for (var typed : new String[] {
            "Eftermiddag",
            "energi 17/12 13:00",
            "eftermiddag 17 december",
            "eftermiddag +24",
            "17/12 13-14",
            "2026-12-17 13",
            "17 dec 2026 13",
            "17/12 13.00",
            "den 17/12 13",
            "energi 17 dec 13",
            "torsdag 17 december 13",
            "Nätverket för hållbar energi · tors 17 dec. 2026 13:00 · Eftermiddag"
        }) {
            assertThat(coordinator
                            .runs("meeting show", Map.of("meeting", typed))
                            .says())
                    .as(typed)
                    .contains("Eftermiddag")
                    .doesNotContain("Förmiddag");
        }
        assertThat(coordinator.runs("meeting show", Map.of("meeting", "17/12")).says())
                .contains("Flera möten kan menas", "2026-12-17 09:00 Förmiddag", "2026-12-17 13:00 Eftermiddag");
        for (var typed : new String[] {"18/12", "17/12 14", "17/12 25", "eftermiddag 9"}) {
            assertThat(coordinator
                            .runs("meeting show", Map.of("meeting", typed))
                            .says())
                    .as(typed)
                    .contains("Inget möte hittades");
        }
    }

    @Test
    void meetingsOfAClosedNetworkAreSuggestedOnlyToPeopleOfTheNetwork() {
        twoOnOneDay();
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbar-energi").orElseThrow().closed(true));
        assertThat(work.as("Samordnare miljö").isSuggested("meeting show", "meeting", "17/12"))
                .hasSize(2);
        var outside = work.as("Socialchef Timrå");
        assertThat(outside.isSuggested("meeting show", "meeting", "17/12")).isEmpty();
        assertThat(outside.runs("meeting show", Map.of("meeting", "17/12")).says())
                .contains("Inget möte hittades")
                .doesNotContain("Förmiddag");
    }

    @Test
    void onlyMeetingsThatHaveBegunAreSuggestedForRecordingAttendance() {
        twoOnOneDay();
        work.clock().set(Instant.parse("2026-12-17T10:30:00Z"));
        var coordinator = work.as("Samordnare miljö");
        assertThat(coordinator.isSuggested("meeting attendance", "meeting", ""))
                .singleElement()
                .asString()
                .contains("Förmiddag");
        assertThat(coordinator.isSuggested("meeting move", "meeting", ""))
                .singleElement()
                .asString()
                .contains("Eftermiddag");
        assertThat(coordinator.isSuggested("meeting show", "meeting", "").get(0))
                .contains("Eftermiddag");
    }

    @Test
    void meetingsOfTheChannelsNetworkAreSuggestedFirst() {
        twoOnOneDay();
        var start = Instant.parse("2026-12-10T08:00:00Z");
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådets möte",
                        start,
                        start.plusSeconds(3600),
                        Venue.of(MeetingFormat.DIGITAL, null, null),
                        work.get(People.class)
                                .findByAccountId("9002")
                                .orElseThrow()
                                .id(),
                        work.clock().instant()));
        var coordinator = work.as("Samordnare miljö");
        assertThat(coordinator
                        .in(SmallAssociation.COUNCIL_ROOM)
                        .isSuggested("meeting show", "meeting", "")
                        .get(0))
                .contains("Rådets möte");
        assertThat(coordinator
                        .in(SmallAssociation.ENERGY_ROOM)
                        .isSuggested("meeting show", "meeting", "")
                        .get(0))
                .contains("Förmiddag");
    }

    private void twoOnOneDay() {
        for (var part : Map.of("Förmiddag", "2026-12-17T08:00:00Z", "Eftermiddag", "2026-12-17T12:00:00Z")
                .entrySet()) {
            planned(part.getKey(), part.getValue());
        }
    }

    private void planned(String title, String starts) {
        var start = Instant.parse(starts);
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbar-energi",
                        title,
                        start,
                        start.plusSeconds(3600),
                        Venue.of(MeetingFormat.DIGITAL, null, null),
                        work.get(People.class)
                                .findByAccountId("9002")
                                .orElseThrow()
                                .id(),
                        work.clock().instant()));
    }

    private static Request typed(String text) {
        return new Request(text, CALLER, "no network's channel");
    }
}
