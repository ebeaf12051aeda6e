// Where drizzle-kit finds the tables and writes the migrations: npx drizzle-kit generate --name <what>
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './src/db/catalogue-tables.ts',
    './src/db/letter-tables.ts',
    './src/db/determination-tables.ts',
    './src/db/summary-tables.ts',
  ],
  out: './src/db/migrations',
});
