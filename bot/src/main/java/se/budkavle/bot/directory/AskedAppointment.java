package se.budkavle.bot.directory;

import java.time.LocalDate;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Role;

/**
 * A request to give a role to the owner of an account.
 *
 * @param networkId      null for an administrator
 * @param organisationId null when none was named
 * @param faction        null when none was named
 * @param from           the first day; null for the day of confirmation
 * @param to             the last day; null for no end
 */
record AskedAppointment(String accountId, String displayName, Role role, String networkId, String organisationId,
        Faction faction, LocalDate from, LocalDate to) { }
