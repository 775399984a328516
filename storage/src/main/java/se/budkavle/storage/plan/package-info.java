/** What the association has promised to do in a year: goals, activities and projects. */
package se.budkavle.storage.plan;
