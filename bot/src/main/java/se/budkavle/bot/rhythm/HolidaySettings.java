package se.budkavle.bot.rhythm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting for a country code, such as "se"; see config/application.yaml. The public holidays of this country count
 * as days off.
 */
@ConfigurationProperties("budkavle.association")
record HolidaySettings(@DefaultValue("se") String holidays) {}
