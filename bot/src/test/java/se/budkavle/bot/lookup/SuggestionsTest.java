package se.budkavle.bot.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion.Suggestion;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Networks;

class SuggestionsTest {

    private static final Caller CALLER = new Caller("9002", "Samordnare miljö", Phrasebook.SWEDISH, false);

    private final Workplace work = Workplace.fresh();
    private final Suggestions suggestions = work.get(Suggestions.class);

    @Test
    void invisibleSignsThatCameAlongDoNotHideWhatIsMeant() {
        var coordinator = work.as("Samordnare miljö");
        assertThat(coordinator.isSuggested("network show", "network", "\u200bhållbar")).hasSize(2);
        assertThat(coordinator.runs("network show", Map.of("network", "Ha\u030allbarhetsrådet\u200b")).says())
                .startsWith("Hållbarhetsrådet");
    }

    @Test
    void aListCompletesItsLastPartAndKeepsThoseBefore() {
        var first = suggestions.severalNetworks("energi", CALLER).get(0);
        assertThat(first).isEqualTo(new Suggestion("Nätverket för hållbar energi", "hallbar-energi"));
        assertThat(suggestions.severalNetworks(first.shown() + ", råd", CALLER)).containsExactly(new Suggestion(
                "Nätverket för hållbar energi, Hållbarhetsrådet", "hallbar-energi, hallbarhetsradet"));
        assertThat(suggestions.severalNetworks(first.shown() + ",", CALLER)).hasSize(2);
    }

    @Test
    void aListIsShownByIdsWhereThereIsNoRoomForTitles() {
        var network = work.get(Networks.class).findById("socialchefer").orElseThrow();
        work.get(Networks.class).save(new se.budkavle.storage.directory.Network("lang", "Ett nätverk, " + "långt ".repeat(14),
                "social", network.kind(), null, null, null, null, null, null, false, false, null, 0));
        var two = suggestions.severalNetworks("Ett nätverk, långt långt långt långt långt långt långt långt långt långt "
                + "långt långt långt långt, social", CALLER);
        assertThat(two).singleElement().isEqualTo(new Suggestion("lang, Socialchefsnätverket", "lang, socialchefer"));
    }

    @Test
    void whatIsShownIsUnderstoodWhenItIsSent() {
        SmallPlan.settle(work);
        var coordinator = work.as("Samordnare miljö");
        var activity = suggestions.activities("", CALLER).get(0);
        assertThat(coordinator.runs("plan assign", Map.of("activity", activity.shown())).says())
                .isEqualTo(coordinator.runs("plan assign", Map.of("activity", activity.value())).says());
        var organisations = suggestions.severalOrganisations("Timrå, sunds", CALLER).get(0);
        assertThat(organisations).isEqualTo(new Suggestion("Timrå, Sundsvall", "timra, sundsvall"));
        assertThat(coordinator.runs("plan assign", Map.of("activity", activity.value(), "organisations",
                organisations.shown())).says()).contains("Timrå, Sundsvall");
    }

    @Test
    void anUnknownPartOfAListIsNamed() {
        SmallPlan.settle(work);
        assertThat(work.as("Samordnare miljö").runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04",
                "networks", "Hållbarhetsrådet, energirådet")).says()).contains("”energirådet”").doesNotContain("öppnad");
    }
}
