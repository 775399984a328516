/** When the networks meet, who comes, and who is asked instead. */
package se.budkavle.storage.meeting;
