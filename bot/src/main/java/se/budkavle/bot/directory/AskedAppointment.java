package se.budkavle.bot.directory;

import java.time.LocalDate;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Role;

/**
 * The role that someone asks to give to the owner of an account.
 *
 * @param networkId      null for an administrator
 * @param organisationId null where none was named
 * @param faction        null where none was named
 * @param from           null for the day on which it is confirmed
 * @param to             null for no end
 */
record AskedAppointment(String accountId, String displayName, Role role, String networkId, String organisationId,
        Faction faction, LocalDate from, LocalDate to) { }
