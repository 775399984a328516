package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {

    @Test
    void withoutAMailHostMailCountsAsNotConfigured() {
        assertThat(Carriers.settings(Map.of()).isSet()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"starttls,587", "tls,465", "none,25"})
    void eachKindOfTlsHasADefaultPort(String tls, int port) {
        assertThat(Carriers.settings(Map.of("tls", tls)).portOrUsual()).isEqualTo(port);
        assertThat(Carriers.settings(Map.of("tls", tls, "port", 2525)).portOrUsual())
                .isEqualTo(2525);
    }

    @Test
    void domainsOfAddressesAreEncodedInPunycode() {
        assertThat(Carriers.settings(Map.of("from", "natverk@hållbart.example")).from())
                .isEqualTo("natverk@xn--hllbart-exa.example");
    }

    @ParameterizedTest
    @CsvSource({
        "host,mail.example",
        "from,no address",
        "envelope-sender,*+*@kfvn.example",
        "envelope-sender,studs-for-alla-natverk-och-nyhetsbrev-2026+*@kfvn.example",
        "unsubscribe-to,@kfvn.example",
        "connections,0",
        "dkim.key-file,key.pem"
    })
    void anInvalidSettingPreventsTheStartWithItsName(String key, String value) {
        assertThatThrownBy(() -> Carriers.settings(Map.of(key, value)))
                .rootCause()
                .hasMessageContaining("budkavle.mail." + key);
    }
}
