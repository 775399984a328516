package se.budkavle.bot.rhythm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration property with a country code, such as "se"; see config/application.yaml. The public holidays of the
 * configured country are not working days.
 */
@ConfigurationProperties("budkavle.association")
record HolidaySettings(@DefaultValue("se") String holidays) {}
