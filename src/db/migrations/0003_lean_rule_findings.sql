CREATE TABLE `met_rules` (
	`id` integer PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`topic_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `met_rules_by_rule` ON `met_rules` (`rule_id`,`topic_id`);--> statement-breakpoint
CREATE INDEX `met_rules_by_topic` ON `met_rules` (`topic_id`);--> statement-breakpoint
CREATE TABLE `rule_findings` (
	`determination_id` integer NOT NULL,
	`rule` integer NOT NULL,
	`status` integer NOT NULL,
	PRIMARY KEY(`determination_id`, `rule`),
	FOREIGN KEY (`determination_id`) REFERENCES `determinations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rule`) REFERENCES `met_rules`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `rule_findings_by_rule` ON `rule_findings` (`rule`,`status`,`determination_id`);--> statement-breakpoint
-- What is derived is made anew by the service that opens the database next, or by any ingest.
UPDATE `determinations` SET `rules_version` = NULL WHERE `rules_version` IS NOT NULL;
