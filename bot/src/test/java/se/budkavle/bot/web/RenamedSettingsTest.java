package se.budkavle.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class RenamedSettingsTest {

    @Test
    void settingsUnderOldNamesAreStillUsedAndTheirNewNamesAreLogged(CapturedOutput log) {
        var settings = settings(Map.of(
                "BUDKAVLE_CALENDAR_PORT", "9000", "BUDKAVLE_CALENDAR_PUBLICADDRESS", "https://kalender.example.org"));
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.publicAddress()).isEqualTo("https://kalender.example.org");
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(log.getOut())
                .contains("budkavle.calendar.port is called budkavle.web.port")
                .contains("budkavle.web.public-address")
                .doesNotContain("budkavle.web.address");
    }

    @Test
    void settingsUnderNewNamesAreUsedWithoutAWarning(CapturedOutput log) {
        assertThat(settings(Map.of("BUDKAVLE_WEB_PORT", "9001")).port()).isEqualTo(9001);
        assertThat(settings(Map.of()).port()).isEqualTo(8081);
        assertThat(log.getOut()).doesNotContain("rename");
    }

    @Test
    void anOldSettingWithoutAValueIsIgnored(CapturedOutput log) {
        var settings = settings(
                Map.of("BUDKAVLE_CALENDAR_PUBLICADDRESS", "", "BUDKAVLE_WEB_PUBLICADDRESS", "https://nat.example.org"));
        assertThat(settings.publicAddress()).isEqualTo("https://nat.example.org");
        assertThat(log.getOut()).doesNotContain("rename");
    }

    private static WebSettings settings(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("file", Map.of("budkavle.web.port", 8081)));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        var context = new StaticApplicationContext();
        context.setEnvironment(environment);
        new RenamedSettings().initialize(context);
        return Binder.get(environment).bindOrCreate("budkavle.web", WebSettings.class);
    }
}
