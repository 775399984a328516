package se.budkavle.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

    @Test
    void aPublicAddressMayUseHttpsOrHttp() {
        assertThat(at("https://natverk.example.org").isEncrypted()).isTrue();
        assertThat(at("HTTP://natverk.example.org/").isEncrypted()).isFalse();
        assertThat(at("").proxies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"natverk.example.org", "natverk.example.org:443", "https:/natverk.example.org", "https://"})
    void aPublicAddressWithoutSchemeOrHostPreventsTheStart(String written) {
        assertThatThrownBy(() -> at(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budkavle.web.public-address must begin with https:// or http:// and a host, and is "
                        + written);
    }

    private static WebSettings at(String publicAddress) {
        return new WebSettings(8081, "127.0.0.1", publicAddress, List.of(), 1200, 20);
    }
}
