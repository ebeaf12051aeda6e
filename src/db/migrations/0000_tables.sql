CREATE TABLE `guideline_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`guideline_id` text NOT NULL,
	`name` text NOT NULL,
	`section` text NOT NULL,
	`pages` text NOT NULL,
	`retired` integer NOT NULL,
	FOREIGN KEY (`guideline_id`) REFERENCES `guidelines`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guideline_topics_by_guideline` ON `guideline_topics` (`guideline_id`);
--> statement-breakpoint
CREATE TABLE `guidelines` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`edition` text,
	`in_force_from` text,
	`in_force_until` text,
	`retired` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `metadata` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `treatments` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`category` text NOT NULL,
	`subcategory` text,
	`also_called` text NOT NULL,
	`retired` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `diagnoses` (
	`letter_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`letter_id`, `position`),
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `letter_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`letter_id` integer NOT NULL,
	`replaced_at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `letter_revisions_by_letter` ON `letter_revisions` (`letter_id`,`id`);
--> statement-breakpoint
CREATE TABLE `letter_spans` (
	`letter_id` integer PRIMARY KEY NOT NULL,
	`fields` text NOT NULL,
	`sections` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `letter_texts` (
	`letter_id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`words_digest` text,
	`text_digest` text,
	`layout` text NOT NULL,
	`case_number` text,
	`date_assigned` text,
	`date_of_injury` text,
	`decision_date` text,
	`ur_denial_date` text,
	`application_received` text,
	`priority` text,
	`outcome` text NOT NULL,
	`age` integer,
	`sex` text,
	`case_summary` text,
	`ingested_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_by_case_number` ON `letters` (`case_number`);
--> statement-breakpoint
CREATE INDEX `letters_by_words` ON `letters` (`words_digest`) WHERE words_digest is not null;
--> statement-breakpoint
CREATE INDEX `letters_by_text` ON `letters` (`text_digest`) WHERE text_digest is not null;
--> statement-breakpoint
CREATE INDEX `letters_by_decision_date` ON `letters` (`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `letters_by_injury` ON `letters` (`date_of_injury`,`id`);
--> statement-breakpoint
CREATE INDEX `letters_by_outcome` ON `letters` (`outcome`,`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `letters_by_ingested_at` ON `letters` (`ingested_at`,`id`);
--> statement-breakpoint
CREATE TABLE `reviewer_credentials` (
	`letter_id` integer NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`letter_id`, `kind`, `position`),
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reviewer_credentials_by_name` ON `reviewer_credentials` (`kind`,`name`,`letter_id`);
--> statement-breakpoint
CREATE TABLE `warnings` (
	`letter_id` integer NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`message` text NOT NULL,
	`span_start` integer,
	`span_end` integer,
	PRIMARY KEY(`letter_id`, `position`),
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `audit_findings` (
	`determination_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`message` text NOT NULL,
	`span_start` integer,
	`span_end` integer,
	PRIMARY KEY(`determination_id`, `position`),
	FOREIGN KEY (`determination_id`) REFERENCES `determinations`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `audit_findings_by_kind` ON `audit_findings` (`kind`,`determination_id`);
--> statement-breakpoint
CREATE TABLE `bases` (
	`determination_id` integer NOT NULL,
	`party` text NOT NULL,
	`text` text NOT NULL,
	`none_cited` integer NOT NULL,
	PRIMARY KEY(`determination_id`, `party`),
	FOREIGN KEY (`determination_id`) REFERENCES `determinations`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `bases_by_none_cited` ON `bases` (`none_cited`,`party`,`determination_id`);
--> statement-breakpoint
CREATE TABLE `citation_pages` (
	`citation_id` integer NOT NULL,
	`position` integer NOT NULL,
	`page` integer NOT NULL,
	PRIMARY KEY(`citation_id`, `position`),
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `citation_pages_by_page` ON `citation_pages` (`page`,`citation_id`);
--> statement-breakpoint
CREATE TABLE `citations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`determination_id` integer NOT NULL,
	`cited_by` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`guideline_id` text,
	`section` text,
	`topic_id` text,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	FOREIGN KEY (`determination_id`) REFERENCES `determinations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guideline_id`) REFERENCES `guidelines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `guideline_topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `citations_by_determination` ON `citations` (`determination_id`,`cited_by`,`position`);
--> statement-breakpoint
CREATE INDEX `citations_by_guideline` ON `citations` (`guideline_id`,`cited_by`,`determination_id`);
--> statement-breakpoint
CREATE INDEX `citations_by_topic` ON `citations` (`topic_id`,`cited_by`,`determination_id`);
--> statement-breakpoint
CREATE INDEX `citations_by_section` ON `citations` (`section`,`cited_by`,`determination_id`);
--> statement-breakpoint
CREATE TABLE `determination_facts` (
	`determination_id` integer NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`determination_id`, `name`),
	FOREIGN KEY (`determination_id`) REFERENCES `determinations`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `determination_facts_by_value` ON `determination_facts` (`name`,`value`,`determination_id`);
--> statement-breakpoint
CREATE TABLE `determinations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`letter_id` integer NOT NULL,
	`position` integer NOT NULL,
	`disputed_service` text NOT NULL,
	`disputed_portion` text,
	`outcome` text NOT NULL,
	`ur_decision` text,
	`ur_decided_on` text,
	`ur_requested_on` text,
	`ur_received_on` text,
	`ur_review_type` text,
	`ur_date_of_service` text,
	`ur_original_request` text,
	`ur_authorized` text,
	`rationale` text NOT NULL,
	`span_start` integer NOT NULL,
	`span_end` integer NOT NULL,
	`case_number` text,
	`decision_date` text,
	`ur_denial_date` text,
	`date_of_injury` text,
	`injury_age_days` integer,
	`age` integer,
	`sex` text,
	`treatment_id` text,
	`treatment_ids` text NOT NULL,
	`category` text,
	`subcategory` text,
	`agreement` text,
	`rules_version` text,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`treatment_id`) REFERENCES `treatments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `determinations_by_letter` ON `determinations` (`letter_id`,`position`);
--> statement-breakpoint
CREATE INDEX `determinations_by_decision_date` ON `determinations` (`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_case_number` ON `determinations` (`case_number`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_outcome` ON `determinations` (`outcome`,`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_treatment` ON `determinations` (`treatment_id`,`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_category` ON `determinations` (`category`,`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_agreement` ON `determinations` (`agreement`,`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_ur_decision` ON `determinations` (`ur_decision`,`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_ur_denial_date` ON `determinations` (`ur_denial_date`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_injury` ON `determinations` (`date_of_injury`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_injury_age` ON `determinations` (`injury_age_days`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_age` ON `determinations` (`age`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_sex` ON `determinations` (`sex`,`decision_date`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_service` ON `determinations` (`disputed_service`,`id`);
--> statement-breakpoint
CREATE INDEX `determinations_by_rules_version` ON `determinations` (`rules_version`,`id`);
--> statement-breakpoint
CREATE TABLE `predictions` (
	`determination_id` integer PRIMARY KEY NOT NULL,
	`rules_version` text NOT NULL,
	`predicted_outcome` text NOT NULL,
	`undetermined_reason` text,
	`agreement` text NOT NULL,
	`decided_by` text NOT NULL,
	`deciding_topic` text,
	FOREIGN KEY (`determination_id`) REFERENCES `determinations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `determination_counts` (
	`treatment_id` text NOT NULL,
	`category` text NOT NULL,
	`subcategory` text NOT NULL,
	`decision_month` text NOT NULL,
	`ur_decision` text NOT NULL,
	`agreement` text NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`treatment_id`, `category`, `subcategory`, `decision_month`, `ur_decision`, `agreement`, `outcome`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `determination_counts_empty` ON `determination_counts` (`count`) WHERE count = 0;
--> statement-breakpoint
CREATE TABLE `history_counts` (
	`level` text NOT NULL,
	`key` text NOT NULL,
	`unit` text NOT NULL,
	`period` text NOT NULL,
	`upheld` integer NOT NULL,
	`overturned` integer NOT NULL,
	`letters` integer NOT NULL,
	PRIMARY KEY(`level`, `key`, `unit`, `period`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `history_counts_empty` ON `history_counts` (`letters`) WHERE letters = 0;
--> statement-breakpoint
CREATE TABLE `listed_counts` (
	`dimension` text NOT NULL,
	`value` text NOT NULL,
	`treatment_id` text NOT NULL,
	`category` text NOT NULL,
	`subcategory` text NOT NULL,
	`decision_year` text NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`dimension`, `value`, `treatment_id`, `category`, `subcategory`, `decision_year`, `outcome`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `listed_counts_empty` ON `listed_counts` (`count`) WHERE count = 0;
--> statement-breakpoint
CREATE TABLE `met_rules` (
	`id` integer PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`topic_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `met_rules_by_rule` ON `met_rules` (`rule_id`,`topic_id`);
--> statement-breakpoint
CREATE INDEX `met_rules_by_topic` ON `met_rules` (`topic_id`);
--> statement-breakpoint
CREATE TABLE `rule_findings` (
	`determination_id` integer NOT NULL,
	`rule` integer NOT NULL,
	`status` integer NOT NULL,
	PRIMARY KEY(`determination_id`, `rule`),
	FOREIGN KEY (`determination_id`) REFERENCES `determinations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rule`) REFERENCES `met_rules`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `rule_findings_by_rule` ON `rule_findings` (`rule`,`status`,`determination_id`);
--> statement-breakpoint
-- Words of service, case summary and rationale by determination. Contentless: the words stand once, in the index;
-- an entry is removed by its rowid, exactly. No triggers: full-text.ts writes it in the transaction of the letter.
CREATE VIRTUAL TABLE `determination_words` USING fts5(service, summary, rationale, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `determination_words`(`determination_words`, `rank`) VALUES ('hashsize', 67108864);
--> statement-breakpoint
-- Three-letter pieces of services: candidates for "contains", which is then checked on the service itself.
CREATE VIRTUAL TABLE `service_pieces` USING fts5(service, content='', contentless_delete=1, detail=none, tokenize='trigram');
--> statement-breakpoint
INSERT INTO `service_pieces`(`service_pieces`, `rank`) VALUES ('hashsize', 16777216);
