/** The association's data: records with their rules, repositories, and the database. */
package se.budkavle.storage;
