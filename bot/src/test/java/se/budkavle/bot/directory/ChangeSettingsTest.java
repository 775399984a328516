package se.budkavle.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Practices;

class ChangeSettingsTest {

    private final Workplace work = Workplace.fresh();
    private final Colleague coordinator = work.as("Samordnare miljö");

    @Test
    void whatHoldsIsShownWhereNothingIsNamed() {
        assertThat(settings(Map.of())).contains("Hållbarhetsrådet: så vill nätverket ha det",
                "Kanalen får se vilka som inte har svarat: nej", "Kallelsen går ut 14 dagar före",
                "senast 7 dagar före", "dagar före: 21, 7, 1", "Uppehåll i juli: ja",
                "godkänner dagordningen innan den går ut: nej");
        assertThat(work.get(Entries.class).newest("directory.settings", null, null, 5)).isEmpty();
    }

    @Test
    void whatIsNamedIsChangedAndTheRestStays() {
        assertThat(settings(Map.of("shows-missing", true, "remind-days", "14, 2"))).contains("✓ Sparat",
                "inte har svarat: ja", "dagar före: 14, 2", "Kallelsen går ut 14 dagar före");
        assertThat(settings(Map.of("notice-days", 10L, "july-pause", false, "chair-approves", true)))
                .contains("inte har svarat: ja", "Kallelsen går ut 10 dagar", "i juli: nej", "den går ut: ja");
        assertThat(work.get(Networks.class).findById("hallbarhetsradet").orElseThrow().showsMissing()).isTrue();
        assertThat(work.get(Practices.class).of("hallbarhetsradet").remindDays()).isEqualTo("14,2");
        assertThat(work.get(Entries.class).newest("directory.settings", null, null, 5)).hasSize(2);
    }

    @Test
    void onlyTheNetworksCoordinatorMay() {
        assertThat(work.as("Samordnare social").runs("network settings",
                Map.of("network", "hallbarhetsradet", "shows-missing", true)).says())
                .contains("Fråga Samordnare miljö");
        assertThat(work.as("Ledamot Timrå, majoritet").runs("network settings", Map.of("network", "hallbarhetsradet"))
                .says()).contains("bara samordnare och förvaltare");
        assertThat(work.get(Networks.class).findById("hallbarhetsradet").orElseThrow().showsMissing()).isFalse();
    }

    private String settings(Map<String, Object> further) {
        var options = new HashMap<String, Object>(further);
        options.put("network", "hallbarhetsradet");
        return coordinator.runs("network settings", options).says();
    }
}
