-- AlterEnum
ALTER TYPE "BatchKind" ADD VALUE 'imported';
