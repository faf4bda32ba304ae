import { chatPlatformContract } from '../../contract/chat-platform.ts'
import { startStage } from './stage.ts'

chatPlatformContract({ name: 'Discord', start: startStage })
