package se.budkavle.bot.feature.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;

class ChangeSettingsTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @Test
    void theCommandNetworkSettingsWithoutOptionsShowsTheSettingsAndChangesNothing() {
        assertThat(settings(Map.of()))
                .contains(
                        "Hållbarhetsrådet: så vill nätverket ha det",
                        "Kanalen får se vilka som inte har svarat: nej",
                        "Kallelsen går ut 14 dagar före",
                        "senast 7 dagar före",
                        "dagar före: 21, 7, 1",
                        "Uppehåll i juli: ja",
                        "godkänner dagordningen innan den går ut: nej",
                        "godkänner nyhetsbrevet innan det skickas: nej",
                        "följer mötena i sin kalender: nej");
        assertThat(work.get(AuditLog.class).newest("directory.settings", null, null, 5))
                .isEmpty();
    }

    @Test
    void onlyTheSettingsThatTheUserEntersAreChangedAndAudited() {
        assertThat(settings(Map.of("shows-missing", true, "remind-days", "14, 2")))
                .contains("✓ Sparat", "inte har svarat: ja", "dagar före: 14, 2", "Kallelsen går ut 14 dagar före");
        assertThat(settings(Map.of(
                        "notice-days",
                        10L,
                        "july-pause",
                        false,
                        "chair-approves",
                        true,
                        "newsletter-approved",
                        true,
                        "hour-before-to-all",
                        true)))
                .contains(
                        "innan det skickas: ja",
                        "i sin kalender: ja",
                        "inte har svarat: ja",
                        "Kallelsen går ut 10 dagar",
                        "i juli: nej",
                        "den går ut: ja");
        assertThat(work.get(Networks.class)
                        .findById("hallbarhetsradet")
                        .orElseThrow()
                        .showsMissing())
                .isTrue();
        assertThat(work.get(AllNetworkSettings.class)
                        .of("hallbarhetsradet")
                        .notices()
                        .remindDays())
                .isEqualTo("14,2");
        assertThat(work.get(AuditLog.class).newest("directory.settings", null, null, 5))
                .extracting(AuditEntry::detail)
                .containsExactly(
                        "notice-days 10, july-pause false, chair-approves true, newsletter-approved true,"
                                + " hour-before-to-all true",
                        "shows-missing true, remind-days 14,2");
        assertThat(work.as("Förvaltare").runs("audit", Map.of()).says())
                .contains(
                        "kallelse-dagar: 10 · juliuppehåll: nej · ordförande-godkänner: ja",
                        "visa-saknade: ja · påminnelse-dagar: 14,2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "7,121", "0", "7,0", "7,", "-1", "sju", "1,2,3,4,5,6,7"})
    void reminderDaysThatAreNoNumbersOutOfRangeOrTooManyAreRefused(String days) {
        assertThat(settings(Map.of("remind-days", days)))
                .contains("påminnelsedagarna ”" + days + "”", "1 och 120", "Inget är ändrat");
        assertThat(work.get(AllNetworkSettings.class)
                        .of("hallbarhetsradet")
                        .notices()
                        .remindDays())
                .isEqualTo("21,7,1");
    }

    @Test
    void aNumberOfDaysInTheSettingsIsAcceptedOnlyWithinItsLimits() {
        assertThat(settings(Map.of("remind-days", "120,1", "notice-days", 120L, "item-days", 0L)))
                .contains("✓ Sparat");
        assertThat(settings(Map.of("notice-days", 1L, "item-days", 120L))).contains("✓ Sparat");
        assertThat(settings(Map.of("notice-days", 121L))).contains("1 till 120 dagar");
        assertThat(settings(Map.of("notice-days", 0L))).contains("1 till 120 dagar");
        assertThat(settings(Map.of("item-days", 121L))).contains("0 till 120 dagar");
        assertThat(work.get(AllNetworkSettings.class)
                        .of("hallbarhetsradet")
                        .notices()
                        .noticeDays())
                .isEqualTo(1);
    }

    @Test
    void theOptionsForSettingsOfAllFeaturesHaveAFixedOrderAndAllAreShown() {
        assertThat(work.get(ChangeSettings.class).spec().options().stream()
                        .map(Spec.Option::name)
                        .toList())
                .containsExactly(
                        "network",
                        "shows-missing",
                        "closed",
                        "notice-days",
                        "item-days",
                        "remind-days",
                        "july-pause",
                        "chair-approves",
                        "questions",
                        "newsletter-approved",
                        "hour-before-to-all",
                        "keeps-minutes",
                        "minutes-kind");
        assertThat(settings(Map.of())
                        .lines()
                        .filter(line -> line.startsWith("•"))
                        .count())
                .isEqualTo(12);
    }

    @Test
    void settingsThatContradictEachOtherCauseAWarning() {
        assertThat(settings(Map.of())).doesNotContain("⚠");
        assertThat(settings(Map.of("item-days", 30L)))
                .contains(
                        "✓ Sparat",
                        "⚠ Ärenden kan bara föreslås till 30 dagar före mötet, men kallelsen går ut först 14 dagar före");
        assertThat(settings(Map.of())).as("also when only shown").contains("⚠ Ärenden");
        assertThat(settings(Map.of("notice-days", 30L))).doesNotContain("⚠");
        assertThat(settings(Map.of("notice-days", 14L, "item-days", 7L, "remind-days", "21,13,1")))
                .containsOnlyOnce("⚠")
                .contains("⚠ Påminnelsen 13 dagar före mötet skickas inte", "minst 3 dagar");
        assertThat(settings(Map.of("remind-days", "21")))
                .containsOnlyOnce("⚠")
                .contains("⚠ Ingen som har fått kallelsen blir påmind");
        assertThat(settings(Map.of("remind-days", "11,1"))).doesNotContain("⚠");
        assertThat(coordinator
                        .inEnglish()
                        .runs(
                                "network settings",
                                Map.of("network", "hallbarhetsradet", "item-days", 30L, "notice-days", 1L))
                        .says())
                .contains(
                        "⚠ Items can be proposed only until 30 days before the meeting, but the notice goes out one day before",
                        "The reminder one day before",
                        "Nobody who has had the notice");
    }

    @Test
    void onlyTheNetworksCoordinatorCanChangeItsSettings() {
        assertThat(work.as("Samordnare social")
                        .runs("network settings", Map.of("network", "hallbarhetsradet", "shows-missing", true))
                        .says())
                .contains("Fråga Samordnare miljö");
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .runs("network settings", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("bara samordnare och förvaltare");
        assertThat(work.get(Networks.class)
                        .findById("hallbarhetsradet")
                        .orElseThrow()
                        .showsMissing())
                .isFalse();
    }

    private String settings(Map<String, Object> further) {
        var options = new HashMap<String, Object>(further);
        options.put("network", "hallbarhetsradet");
        return coordinator.runs("network settings", options).says();
    }
}
