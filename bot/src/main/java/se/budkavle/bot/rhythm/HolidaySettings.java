package se.budkavle.bot.rhythm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting for the code of a country (such as "se"), whose public holidays count as days off; see
 * config/application.yaml.
 */
@ConfigurationProperties("budkavle.association")
record HolidaySettings(@DefaultValue("se") String holidays) {}
