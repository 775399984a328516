/** The association's yearly plans: goals, activities and projects, and who answers for them. */
package se.budkavle.storage.plan;
