// Where drizzle-kit finds the tables and writes the migrations: npx drizzle-kit generate --name <what>
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './src/db/tables/catalogue-tables.ts',
    './src/db/tables/letter-tables.ts',
    './src/db/tables/determination-tables.ts',
    './src/db/tables/summary-tables.ts',
  ],
  out: './src/db/migrations',
});
