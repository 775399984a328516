package se.budkavle.bot.feature.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowUpQueryParametersTest {

    @Test
    void parametersThatAreBlankOrNoFiltersAreLeftOutOfTheQuery() {
        var query = new FollowUpQueryParameters(Map.of("area", "miljo", "network", " ", "token", "secret"));
        assertThat(query.values()).isEqualTo(Map.of("area", "miljo"));
        assertThat(query.value("network")).isEmpty();
        assertThat(query.text()).isEqualTo("?area=miljo");
        assertThat(new FollowUpQueryParameters(Map.of()).text()).isEmpty();
    }

    @Test
    void theUrlQueryContainsTheFiltersEncodedAndInAFixedOrder() {
        var query = new FollowUpQueryParameters(Map.of("round", "a&b=\"c\"", "area", "å"));
        assertThat(query.text()).isEqualTo("?area=%C3%A5&round=a%26b%3D%22c%22");
        assertThat(query.with("goal", "2026-M1").text()).isEqualTo("?area=%C3%A5&goal=2026-M1&round=a%26b%3D%22c%22");
    }

    @Test
    void aQueryIsNarrowIfItNamesANetworkGoalOrganisationOrState() {
        for (var narrow : new String[] {"network", "goal", "organisation", "state"}) {
            assertThat(new FollowUpQueryParameters(Map.of(narrow, "x")).isNarrow())
                    .as(narrow)
                    .isTrue();
        }
        assertThat(new FollowUpQueryParameters(Map.of("area", "x", "round", "x", "date", "x")).isNarrow())
                .isFalse();
    }
}
